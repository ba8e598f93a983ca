/** Reading of the dysfunction share in five bands of our own wording (limits as publicly read, domain.md §3.4). */
export const BANDS = [
  { code: 'LOW', upTo: 10, sv: 'Låg: få begränsande ord', nb: 'Lav: få begrensende ord', da: 'Lav: få begrænsende ord', en: 'Low: few limiting words' },
  { code: 'NOTICEABLE', upTo: 20, sv: 'Märkbar: värd ett samtal i gruppen', nb: 'Merkbar: verdt en samtale i gruppen', da: 'Mærkbar: værd en samtale i gruppen', en: 'Noticeable: worth a conversation in the group' },
  { code: 'CLEAR', upTo: 30, sv: 'Tydlig: behöver uppmärksamhet', nb: 'Tydelig: trenger oppmerksomhet', da: 'Tydelig: kræver opmærksomhed', en: 'Clear: needs attention' },
  { code: 'HIGH', upTo: 40, sv: 'Hög: behöver åtgärder', nb: 'Høy: trenger tiltak', da: 'Høj: kræver handling', en: 'High: needs action' },
  { code: 'VERY_HIGH', upTo: 100, sv: 'Mycket hög: arbetet hindras', nb: 'Svært høy: arbeidet hindres', da: 'Meget høj: arbejdet hindres', en: 'Very high: work is being hindered' },
] as const;
export type Band = (typeof BANDS)[number];

/** The band of a share 0–1, read in whole percent as it is published (10.4 % is 10, 10.5 % is 11). */
export function bandOf(share: number): Band {
  // toFixed first: 0.105 * 100 is 10.500000000000002 on one machine's path and 10.499999999999998 on another's.
  const percent = Math.round(Number((share * 100).toFixed(9)));
  return BANDS.find(({ upTo }) => percent <= upTo) ?? BANDS[4];
}
