import { Tag } from '@digdir/designsystemet-react';
import { useText, type Catalogue } from '@samlar/view-contract/text';
import { placesOf, type Seats } from './places';
import en from './places.en.json';
import sv from './places.sv.json';

export const placesTexts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './places.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './places.da.json'),
};

/** How many seats are left, or how long the waiting list is. */
export function PlacesTag({ seats }: { seats: Seats }) {
  const t = useText(placesTexts);
  const places = placesOf(seats);
  if (places.kind === 'UNLIMITED') return <Tag data-size="sm" data-color="success">{t('unlimited')}</Tag>;
  if (places.kind === 'FREE') return <Tag data-size="sm" data-color="success">{t('free', { count: places.left })}</Tag>;
  return <Tag data-size="sm" data-color="warning">{t('full', { count: places.waiting })}</Tag>;
}
