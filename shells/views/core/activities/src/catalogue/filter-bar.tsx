import { Field, Label, Select, Switch, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { termIn } from '../learning-time';
import { audienceKey, audienceTexts } from '../audience';
import styles from './catalogue.module.css';
import { texts } from './catalogue-texts';
import type { Filter } from './filter';

interface FilterBarProps {
  filter: Filter;
  terms: readonly string[];
  audiences: readonly string[];
  /** Name of the organisation whose programmes are shown first; null where all are shown. */
  own: string | null;
  change(filter: Filter): void;
}

export function FilterBar({ filter, terms, audiences, own, change }: FilterBarProps) {
  const t = useText(texts);
  const language = useLanguage();
  const name = useText(audienceTexts);
  return (
    <form role="search" aria-label={t('filter')} className={styles.filter} onSubmit={(event) => event.preventDefault()} data-print="none">
      <Textfield label={t('filter.text')} type="search" value={filter.text} onChange={(event) => change({ ...filter, text: event.target.value })} />
      <Field>
        <Label>{t('filter.term')}</Label>
        <Select value={filter.term} onChange={(event) => change({ ...filter, term: event.target.value })}>
          <Select.Option value="">{t('filter.term.all')}</Select.Option>
          {terms.map((term) => <Select.Option key={term} value={term}>{termIn(term, language)}</Select.Option>)}
        </Select>
      </Field>
      <Field>
        <Label>{t('filter.audience')}</Label>
        <Select value={filter.audience} onChange={(event) => change({ ...filter, audience: event.target.value })}>
          <Select.Option value="">{t('filter.audience.all')}</Select.Option>
          {audiences.map((role) => <Select.Option key={role} value={role}>{name(audienceKey(role))}</Select.Option>)}
        </Select>
      </Field>
      <div className={styles.switches}>
        <Switch label={t('filter.places')} checked={filter.places} onChange={(event) => change({ ...filter, places: event.target.checked })} />
        {own ? <Switch label={t('filter.others', { name: own })} checked={filter.others} onChange={(event) => change({ ...filter, others: event.target.checked })} /> : null}
      </div>
    </form>
  );
}
