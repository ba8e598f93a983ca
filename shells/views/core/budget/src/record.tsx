import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import type { Language } from '@samlar/view-contract/slot';
import { Amount, Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './budget-texts';
import { sek } from './kronor';
import { ProjectPicker } from './project-picker';
import styles from './record.module.css';
import { MobilityForm, RegisterForm, RelatedForm, SectionForms } from './record-forms';
import { RECORD, type RecordProject } from './record.query';

const span = ({ start, end }: { start: string; end: string | null }, language: Language): string => `${formatDate(start, language)}–${end ? formatDate(end, language) : ''}`;

/** What the funder has on record of a project, section by section with what was clarified later; to print as its form. */
export default function Record({ search }: ViewProps) {
  const t = useText(texts);
  const id = search.get('project') ?? 'smedjebacken';
  const query = useViewQuery(RECORD, { id });
  const actions = (
    <>
      <ProjectPicker projects={query.data?.projects ?? []} chosen={id} />
      <Button variant="secondary" data-print="none" onClick={() => window.print()}>{t('print')}</Button>
    </>
  );
  return (
    <Page title={query.data?.project?.name ?? t('record')} lead={t('record.lead')} query={query} actions={actions}>
      {({ project }) => (
        <>
          {project ? <Parts project={project} changed={query.again} /> : <Empty title={t('none')} />}
          <RegisterForm changed={query.again} />
        </>
      )}
    </Page>
  );
}

function Parts({ project, changed }: { project: RecordProject; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const mayWrite = useMay('money:write');
  const { record, mobilities, sections, relatedProjects } = project;
  const facts: [string, string | null][] = [
    [t('record.funder'), record.funder], [t('record.owner'), record.owner], [t('record.area'), record.programmeArea], [t('record.region'), record.region],
    [t('record.municipality'), record.municipalityCode], [t('record.period'), span(project.period, language)],
    ...record.phases.map(({ kind, period }): [string, string] => [t(`phase.${kind}`), span(period, language)]),
    ...record.partners.map(({ name, role }): [string, string] => [t(`partner.${role}`), name]),
  ];
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('record.granted')}><Amount value={sek(record.granted)} /></KeyFigure>
        <KeyFigure label={t('record.total')} detail={t('planned.detail')}><Amount value={sek(project.budget.planned)} zero /></KeyFigure>
        <KeyFigure label={t('co-financing')}><Amount value={sek(project.budget.coFinancing)} zero /></KeyFigure>
        {mobilities.minimum === null ? null : (
          <KeyFigure label={t('mobility.financed')} detail={mobilities.missing ? t('mobility.missing', { missing: mobilities.missing }) : t('mobility.kept', { minimum: mobilities.minimum })}>
            <Figure value={mobilities.financed} zero />
          </KeyFigure>
        )}
      </KeyFigures>
      <Section title={t('record.facts')}>
        <dl className={styles.facts}>
          {facts.map(([label, value]) => <div key={`${label} ${value}`}><dt>{label}</dt><dd>{value ?? t('record.not-said')}</dd></div>)}
        </dl>
      </Section>
      <Section title={t('record.sections')} lead={t('record.sections.lead')}>
        {sections.length === 0 ? <Empty title={t('record.sections.none')} /> : sections.map(({ section, text, clarifications }) => (
          <section key={section} id={section} className={styles.part} aria-labelledby={`${section}-title`}>
            <Heading level={3} data-size="2xs" id={`${section}-title`}>{t(`section.${section}`)}</Heading>
            <Paragraph>{text}</Paragraph>
            {clarifications.map(({ id, datedOn, refersTo, text: more }) => (
              <Paragraph key={id} className={styles.clarification}>
                <strong>{t('record.clarified', { day: formatDate(datedOn, language) })}</strong> {more}
                {refersTo ? <> {t('record.see')} <a className="ds-link" href={`#${refersTo}`}>{t(`section.${refersTo}`)}</a>.</> : null}
              </Paragraph>
            ))}
          </section>
        ))}
        <SectionForms project={project} changed={changed} />
      </Section>
      {mobilities.mobilities.length === 0 && !mayWrite ? null : (
        <Section title={t('mobility')} lead={t('mobility.lead')}>
          {mobilities.mobilities.length === 0 ? null : <DataTable
            caption={t('mobility')} captionHidden rows={mobilities.mobilities} rowKey={({ event, financed, direction }) => `${event} ${financed} ${direction}`}
            columns={[
              { key: 'event', title: t('mobility.event'), cell: ({ event }) => event },
              { key: 'direction', title: t('mobility.direction'), cell: ({ direction }) => t(`mobility.${direction}`) },
              { key: 'paid', title: t('mobility.paid'), cell: ({ financed }) => t(financed ? 'mobility.yes' : 'mobility.no') },
              { key: 'participants', title: t('participants'), numeric: true, cell: ({ participants }) => <Figure value={participants} /> },
            ]}
          />}
          <MobilityForm project={project} changed={changed} />
        </Section>
      )}
      {relatedProjects.length === 0 && !mayWrite ? null : (
        <Section title={t('related')} lead={t('related.lead')}>
          {relatedProjects.length === 0 ? null : <DataTable
            caption={t('related')} captionHidden rows={relatedProjects} rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('project'), cell: ({ name }) => name },
              { key: 'owner', title: t('record.owner'), cell: ({ owner }) => owner },
              { key: 'period', title: t('record.period'), cell: ({ period }) => (period ? span(period, language) : '..') },
              { key: 'contact', title: t('related.contact'), cell: ({ contactRole }) => contactRole ?? '..' },
              { key: 'note', title: t('related.note'), cell: ({ overlapNote }) => overlapNote },
            ]}
          />}
          <RelatedForm project={project} changed={changed} />
        </Section>
      )}
    </>
  );
}
