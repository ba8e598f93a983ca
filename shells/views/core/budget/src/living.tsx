import { Alert, Button, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { formatDate, nameOrder } from '@samlar/view-contract/figure';
import { DataTable, QueryState, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { texts } from './budget-texts';
import { CloseDialog } from './close-dialog';
import styles from './living.module.css';
import { LIVING, unitName, type LivingProject, type Structure } from './living.query';

/** What goes on when the project is over: each gets an owner, and then the project can be closed (domain.md A01). */
export function Living({ project }: { project: string }) {
  const t = useText(texts);
  const query = useViewQuery(LIVING, { id: project });
  return (
    <Section title={t('living')} lead={t('living.lead')}>
      <QueryState query={query} rows={3}>
        {(data) => (data.project ? <Handovers key={`${data.project.id} ${data.project.closedOn}`} project={data.project} again={query.again} /> : null)}
      </QueryState>
    </Section>
  );
}

function Handovers({ project, again }: { project: LivingProject; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const [takers, setTakers] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const structures = project.livingStructures ?? [];
  const living = structures.filter(({ endedOn }) => endedOn === null);
  const missing = living.filter(({ id }) => !takers[id]);
  const units = (project.handoverUnits ?? []).map((unit) => ({ id: unit.id, name: unitName(unit) })).sort((a, b) => nameOrder(language)(a.name, b.name));

  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    setAsking(missing.length === 0);
  };
  const stay = (): void => setTakers({ ...takers, ...Object.fromEntries(missing.flatMap(({ id, organisation }) => (organisation ? [[id, organisation.id]] : []))) });
  return (
    <>
      {project.closedOn ? <Alert data-color="info">{t('living.closed', { day: formatDate(project.closedOn, language) })}</Alert> : null}
      {structures.length === 0 ? <Empty title={t('living.none')}>{t('living.none.text')}</Empty> : null}
      {structures.length > 0 && project.closedOn ? <Owners structures={structures} /> : null}
      {project.closedOn ? null : (
        <form className={styles.handovers} onSubmit={ask} noValidate>
          {structures.length > 0 ? (
            <ul className={styles.list}>
              {structures.map(({ id, kind, title, organisation, endedOn }) => {
                const name = title ?? t(`living.${kind}`);
                const about = [title ? t(`living.${kind}`) : null, organisation?.name].filter(Boolean).join(' · ');
                if (endedOn) return <li key={id} className={styles.ended}><strong>{name}</strong><p>{about}</p><p>{t('living.ended', { day: formatDate(endedOn, language) })}</p></li>;
                const lacking = tried && !takers[id];
                return (
                  <li key={id}>
                    <Field>
                      <Label>{name}</Label>
                      <Field.Description>{about}</Field.Description>
                      <Select data-print={takers[id] ? undefined : 'none'} aria-invalid={lacking} value={takers[id] ?? ''} onChange={(event) => setTakers({ ...takers, [id]: event.target.value })}>
                        <Select.Option value="">{t('living.choose')}</Select.Option>
                        {units.map((unit) => <Select.Option key={unit.id} value={unit.id}>{unit.name}</Select.Option>)}
                      </Select>
                      {lacking ? <ValidationMessage>{t('living.choose.missing')}</ValidationMessage> : null}
                    </Field>
                  </li>
                );
              })}
            </ul>
          ) : null}
          {tried && missing.length > 0 ? <Alert data-color="warning" role="alert">{t('living.missing', { count: missing.length })}</Alert> : null}
          <div className="samlar-actions">
            <Button type="submit" variant="secondary" data-color="danger">{t('close')}</Button>
            {missing.length > 0 ? <Button type="button" variant="tertiary" onClick={stay}>{t('living.stay')}</Button> : null}
          </div>
        </form>
      )}
      {asking ? (
        <CloseDialog
          name={project.name} count={living.length}
          input={{ project: project.id, handovers: living.map(({ id }) => ({ structure: id, handoverTo: takers[id]! })) }}
          cancel={() => setAsking(false)} done={() => { setAsking(false); again(); }}
        />
      ) : null}
    </>
  );
}

function Owners({ structures }: { structures: Structure[] }) {
  const t = useText(texts);
  const language = useLanguage();
  const owner = ({ endedOn, handedOverTo }: Structure): string =>
    (endedOn ? t('living.ended', { day: formatDate(endedOn, language) }) : handedOverTo ? unitName(handedOverTo) : '..');
  return (
    <DataTable
      caption={t('living')} captionHidden rows={structures} rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: t('living.what'), cell: ({ kind, title, organisation }) => title ?? `${t(`living.${kind}`)}, ${organisation?.name ?? '..'}` },
        { key: 'owner', title: t('living.owner'), cell: owner },
        { key: 'kind', title: t('living.kind'), cell: ({ kind }) => t(`living.${kind}`) },
      ]}
    />
  );
}
