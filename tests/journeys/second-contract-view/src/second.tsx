import type { ViewProps } from '@samlar/view-contract/view-2';
import { useView as useFirst } from '@samlar/view-contract/view';

const TEXTS = { sv: { said: 'Del {part}' }, en: { said: 'Part {part}' }, nb: { said: 'Del {part}' }, da: { said: 'Del {part}' } };

export default function Second({ search, theme, text }: ViewProps) {
  const first = useFirst();
  return <p data-testid="second">{`${text(TEXTS, 'said', { part: search.part ?? 'ingen' })}, ${theme.scheme}, ${theme.accent !== ''}, ${first.search instanceof URLSearchParams}`}</p>;
}
