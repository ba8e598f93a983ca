import { idOf } from '@samlar/lia/identity';

/** An organisation with a programme of its own beside the association's. `id` is the tenant's id. */
export interface Partner {
  id: string;
  /** Its name in addresses. */
  slug: 'smedjebacken' | 'goteborg' | 'aalborg' | 'vastmanland';
  name: string;
  kind: 'MUNICIPALITY' | 'ASSOCIATION';
  /** Four digits: SCB's; in Denmark the kommunekode with its leading zero. Null for a region. */
  code: string | null;
}

const partner = (slug: Partner['slug'], name: string, kind: Partner['kind'], code: string | null): Partner => ({ id: idOf('partner', slug), slug, name, kind, code });

/** Domain.md §2.10 for the codes; Aalborg’s is general knowledge, not checked. */
export const PARTNERS: readonly Partner[] = [
  partner('smedjebacken', 'Smedjebacken', 'MUNICIPALITY', '2061'),
  partner('goteborg', 'Göteborg', 'MUNICIPALITY', '1480'),
  partner('aalborg', 'Aalborg Kommune', 'MUNICIPALITY', '0851'),
  partner('vastmanland', 'Region Västmanland', 'ASSOCIATION', null),
];

/** @throws when no partner has that slug: slugs in the demonstration are ours. */
export function partnerOf(slug: Partner['slug']): Partner {
  return PARTNERS.find((each) => each.slug === slug)!;
}
