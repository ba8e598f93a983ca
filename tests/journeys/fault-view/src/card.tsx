import { Textfield } from '@digdir/designsystemet-react';
import { useViewQuery } from '@samlar/view-contract/query';
import type { ViewProps } from '@samlar/view-contract/view';
import { SOUND } from './sound.query';

export default function Card({ organisation }: ViewProps) {
  const { data } = useViewQuery(SOUND, { code: organisation.code! });
  return <><p>{data ? `Kort för ${data.municipality?.name}` : ''}</p><Textfield label="Kortets anteckning" /></>;
}
