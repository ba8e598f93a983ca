import { Field, Label, Select, Tag } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { FOLLOW_UPS, type Competence, type FollowUp } from './follow-ups.query';
import { texts } from './follow-ups-texts';

const COMPETENCES: readonly Competence[] = ['LEARNING_LEADER', 'OBSERVER', 'DIALOGUE_LEADER'];

/** Those trained whom the viewer leads or plans for, the ones due first (domain.md A40). */
export default function FollowUps({ organisation, search, navigate }: ViewProps) {
  const t = useText(texts);
  const competence = COMPETENCES.find((each) => each === search.get('of')) ?? 'LEARNING_LEADER';
  const query = useViewQuery(FOLLOW_UPS, { competence, municipality: organisation.code ? organisation.id ?? null : null });
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ followUps }) => followUps && (
        <>
          <div data-print="none">
            <Field>
              <Label>{t('of')}</Label>
              <Select value={competence} onChange={(event) => navigate(`?of=${event.target.value}`, { replace: true })}>
                {COMPETENCES.map((each) => <Select.Option key={each} value={each}>{t(`of.${each}`)}</Select.Option>)}
              </Select>
            </Field>
          </div>
          <KeyFigures>
            <KeyFigure label={t('trained')}><Figure value={followUps.trained} zero /></KeyFigure>
            <KeyFigure label={t('active')}><Figure value={followUps.active} zero /></KeyFigure>
            <KeyFigure label={t('due')} detail={t('due.detail')}><Figure value={followUps.due} zero /></KeyFigure>
          </KeyFigures>
          <People people={followUps.people} />
        </>
      )}
    </Page>
  );
}

function People({ people }: { people: readonly FollowUp[] }) {
  const t = useText(texts);
  const language = useLanguage();
  if (people.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return (
    <Section title={t('people')}>
      <DataTable
        caption={t('people')} captionHidden rows={[...people]} rowKey={({ person, unit }) => `${person?.id} ${unit?.id}`}
        columns={[
          { key: 'name', title: t('name'), cell: ({ person }) => person?.displayName ?? t('unknown') },
          { key: 'unit', title: t('unit'), cell: ({ unit }) => unit?.name ?? '' },
          { key: 'trained', title: t('trained.on'), cell: ({ trainedOn }) => formatDate(trainedOn, language) },
          { key: 'followed', title: t('followed'), cell: ({ followedUpOn }) => (followedUpOn ? formatDate(followedUpOn, language) : t('followed.never')) },
          { key: 'due', title: t('due.on'), cell: ({ dueOn }) => formatDate(dueOn, language) },
          { key: 'state', title: t('state'), cell: (each) => <State of={each} /> },
        ]}
      />
    </Section>
  );
}

function State({ of: { due, active, booked, offered } }: { of: FollowUp }) {
  const t = useText(texts);
  const language = useLanguage();
  if (!active) return <Tag data-size="sm" data-color="neutral">{t('left')}</Tag>;
  if (booked) return <ViewLink to={`/programmes/${booked.programme.id}`}>{t('booked', { date: formatDate(booked.period.start, language) })}</ViewLink>;
  if (!due) return <Tag data-size="sm" data-color="success">{t('not-due')}</Tag>;
  return (
    <>
      <Tag data-size="sm" data-color="warning">{t('due')}</Tag>{' '}
      {offered ? <ViewLink to={`/programmes/${offered.programme.id}`}>{t('offered', { date: formatDate(offered.period.start, language) })}</ViewLink> : null}
    </>
  );
}
