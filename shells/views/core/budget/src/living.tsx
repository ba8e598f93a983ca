import { Alert, Button, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, QueryState, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import { texts } from './budget-texts';
import { CloseDialog } from './close-dialog';
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
  const units = (project.handoverUnits ?? []).map((unit) => ({ id: unit.id, name: unitName(unit) })).sort((a, b) => a.name.localeCompare(b.name, language));
  const nameOf = ({ kind, title, organisation }: Structure): string => title ?? `${t(`living.${kind}`)}, ${organisation?.name ?? '..'}`;

  const owner = (structure: Structure) => {
    if (structure.endedOn) return t('living.ended', { day: formatDate(structure.endedOn) });
    if (project.closedOn) return structure.handedOverTo ? unitName(structure.handedOverTo) : '..';
    return (
      <>
        <Select
          data-size="sm" aria-label={t('living.taker.of', { name: nameOf(structure) })} aria-invalid={tried && !takers[structure.id]}
          value={takers[structure.id] ?? ''} onChange={(event) => setTakers({ ...takers, [structure.id]: event.target.value })}
        >
          <Select.Option value="">{t('living.choose')}</Select.Option>
          {units.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
        </Select>
        {tried && !takers[structure.id] ? <ValidationMessage data-size="sm">{t('living.choose.missing')}</ValidationMessage> : null}
      </>
    );
  };
  const stay = (): void => setTakers({ ...Object.fromEntries(living.flatMap(({ id, organisation }) => (organisation ? [[id, organisation.id]] : []))), ...Object.fromEntries(Object.entries(takers).filter(([, unit]) => unit)) });
  return (
    <>
      {project.closedOn ? <Alert data-color="info">{t('living.closed', { day: formatDate(project.closedOn) })}</Alert> : null}
      {structures.length === 0 ? <Empty title={t('living.none')}>{t('living.none.text')}</Empty> : (
        <DataTable
          caption={t('living')} captionHidden rows={structures} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('living.what'), cell: nameOf },
            { key: 'kind', title: t('living.kind'), cell: ({ kind }) => t(`living.${kind}`) },
            { key: 'now', title: t('living.now'), cell: ({ organisation }) => organisation?.name ?? '..' },
            { key: 'taker', title: t(project.closedOn ? 'living.owner' : 'living.taker'), cell: owner },
          ]}
        />
      )}
      {project.closedOn ? null : (
        <>
          <div role="status" aria-live="polite">
            {tried && missing.length > 0 ? <Alert data-color="warning">{t('living.missing', { count: missing.length })}</Alert> : null}
          </div>
          <div className="samlar-actions">
            <Button variant="secondary" data-color="danger" onClick={() => { setTried(true); setAsking(missing.length === 0); }}>{t('close')}</Button>
            {missing.length > 0 ? <Button variant="tertiary" onClick={stay}>{t('living.stay')}</Button> : null}
          </div>
        </>
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
