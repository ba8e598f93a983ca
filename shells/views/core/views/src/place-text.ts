import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { placeOf } from './standing';
import { texts } from './views-texts';

/** Says where a choice counts, in words; nothing when it counts in all of the view. */
export function usePlaceText(): (place: Parameters<typeof placeOf>[0]) => string {
  const t = useText(texts);
  const spoken = useLanguage();
  return (place) => {
    const { kind, language } = placeOf(place, spoken);
    return [kind && t(`place.${kind}`), language].filter(Boolean).join(', ');
  };
}
