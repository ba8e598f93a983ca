import { Button, Checkbox, Heading, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import type { NumberBounds } from '@samlar/view-contract/written-number';
import { emptyPart, HALVES, type DraftPart } from './draft';
import styles from './new-programme.module.css';
import { texts } from './new-programme-texts';

interface PartsEditorProps {
  parts: readonly DraftPart[];
  change(parts: DraftPart[]): void;
  /** What is wrong with a number that is written, once sending has been tried. */
  noNumber(text: string, bounds: NumberBounds): string | undefined;
}

/** The parts in the order they are taken: days, a residential, or blocks a term each. */
export function PartsEditor({ parts, change, noNumber }: PartsEditorProps) {
  const t = useText(texts);
  const set = (key: number, changed: Partial<DraftPart>): void => change(parts.map((part) => (part.key === key ? { ...part, ...changed } : part)));
  return (
    <>
      {parts.length === 0 ? <p className={styles.subtle}>{t('parts.none')}</p> : (
        <ol className={styles.parts}>
          {parts.map((part, index) => (
            <li key={part.key} className={styles.part}>
              <div className={styles.partHead}>
                <Heading level={3} data-size="2xs">{t('part', { number: index + 1 })}</Heading>
                <Button type="button" variant="tertiary" data-size="sm" data-color="danger" onClick={() => change(parts.filter(({ key }) => key !== part.key))}>{t('part.remove', { number: index + 1 })}</Button>
              </div>
              <div className={styles.partFields}>
                <Textfield label={t('part.title')} value={part.title} onChange={(event) => set(part.key, { title: event.target.value })} />
                <Textfield label={t('part.days')} inputMode="decimal" value={part.days} error={noNumber(part.days, HALVES)} onChange={(event) => set(part.key, { days: event.target.value })} />
                <Textfield label={t('part.term')} placeholder={t('part.term.hint')} value={part.term} onChange={(event) => set(part.key, { term: event.target.value })} />
              </div>
              <div className={styles.switches}>
                <Checkbox label={t('part.overnight')} checked={part.overnight} onChange={(event) => set(part.key, { overnight: event.target.checked })} />
                <Checkbox label={t('part.elective')} checked={part.elective} onChange={(event) => set(part.key, { elective: event.target.checked })} />
              </div>
              <div className={styles.fields}>
                <Textfield label={t('part.credits')} inputMode="decimal" value={part.credits} error={noNumber(part.credits, HALVES)} onChange={(event) => set(part.key, { credits: event.target.value })} />
                {part.credits.trim() ? <Textfield label={t('part.awardedBy')} value={part.awardedBy} onChange={(event) => set(part.key, { awardedBy: event.target.value })} /> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
      <div><Button type="button" variant="secondary" data-size="sm" onClick={() => change([...parts, emptyPart(Math.max(-1, ...parts.map(({ key }) => key)) + 1)])}>{t('part.add')}</Button></div>
    </>
  );
}
