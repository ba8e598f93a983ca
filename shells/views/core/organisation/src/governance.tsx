import { Alert, Button, Card, Heading, Tag } from '@digdir/designsystemet-react';
import { formatDate, formatLongDate, nameOrder } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { Appointments } from './appointments';
import { MUNICIPAL_ROLES } from './appointments.query';
import { EndBodyDialog, FormBodyDialog } from './body-dialogs';
import forms from './forms.module.css';
import { formsTexts } from './forms-texts';
import { GOVERNANCE, type Body, type GovernanceData } from './governance.query';
import styles from './governance.module.css';
import { AnswerInvitationDialog } from './invitation-dialogs';
import { MandateDialog } from './mandate-dialog';
import { texts } from './organisation-texts';

/** Mandate, contact person, groups, and the managers who must take part and have not enrolled. */
export default function Governance({ organisation, language }: ViewProps) {
  const t = useText(texts);
  const may = useMay('organisation:write');
  const [asked, setAsked] = useState<Body | 'new' | null>(null);
  const query = useViewQuery(GOVERNANCE, { code: organisation.code ?? '' });
  return (
    <Page title={t('governance')} lead={t('governance.lead')} query={query}>
      {({ municipality }) => (municipality ? (
        <>
          <Mandate municipality={municipality} language={language} />
          {may ? <Keeping municipality={municipality} again={query.again} /> : null}
          <Section title={t('governance.bodies')} actions={may ? <Button data-size="sm" data-print="none" onClick={() => setAsked('new')}>{t('body.form')}</Button> : null}>
            {municipality.governance.length === 0 ? <Empty title={t('governance.bodies.none')}>{t('governance.bodies.none.text')}</Empty>
              : <div className={styles.bodies}>{municipality.governance.map((body) => <BodyCard key={body.id} body={body} end={may && !body.period.end ? () => setAsked(body) : null} />)}</div>}
          </Section>
          {asked === 'new' ? <FormBodyDialog organisation={municipality.id} managers={municipality.mandatoryManagers} close={() => setAsked(null)} changed={query.again} /> : null}
          {asked && asked !== 'new' ? <EndBodyDialog body={asked} close={() => setAsked(null)} changed={query.again} /> : null}
          {municipality.mandate?.participationMandatoryForManagers ? <Expected managers={municipality.mandatoryManagers} declared={municipality.managers?.total ?? null} /> : null}
          <Appointments organisation={municipality.id} roles={MUNICIPAL_ROLES} managers={municipality.mandatoryManagers} />
        </>
      ) : organisation.code ? null : <Empty title={t('no-municipality', { organisation: organisation.name })}>{t('no-municipality.text')}</Empty>)}
    </Page>
  );
}

type Municipality = NonNullable<GovernanceData['municipality']>;

function Mandate({ municipality: { mandate, agreement, participation }, language }: { municipality: Municipality; language: ViewProps['language'] }) {
  const t = useText(texts);
  return (
    <KeyFigures>
      <KeyFigure label={t('mandate')} detail={mandate?.givenBy ? t('mandate.by', { name: mandate.givenBy.displayName }) : null}>
        {mandate?.givenOn ? formatLongDate(mandate.givenOn, language) : t('mandate.none')}
      </KeyFigure>
      <KeyFigure label={t('contact')}>{mandate?.contactPerson?.displayName ?? t('contact.none')}</KeyFigure>
      <KeyFigure label={t('participation')} detail={agreement?.answeredOn ? t(`agreement.${agreement.state}`, { day: formatDate(agreement.answeredOn, language) }) : null}>
        {t(`participation.${participation}` as keyof typeof texts.sv)}
      </KeyFigure>
    </KeyFigures>
  );
}

/** What whoever keeps the municipality does here: answers its invitation, and records its mandate. */
function Keeping({ municipality, again }: { municipality: Municipality; again: () => void }) {
  const t = useText(formsTexts);
  const [asked, setAsked] = useState<'mandate' | 'answer' | null>(null);
  const closing = { close: () => setAsked(null), changed: again };
  return (
    <div className={forms.asked} data-print="none">
      {municipality.agreement?.state === 'INVITED' ? (
        <Alert data-color="info">
          <div className={forms.asked}>{t('answer.asked')}<Button data-size="sm" onClick={() => setAsked('answer')}>{t('answer')}</Button></div>
        </Alert>
      ) : null}
      <Button variant="secondary" data-size="sm" onClick={() => setAsked('mandate')}>{t(municipality.mandate ? 'mandate.change' : 'mandate.record')}</Button>
      {asked === 'mandate' ? <MandateDialog municipality={municipality} {...closing} /> : null}
      {asked === 'answer' ? <AnswerInvitationDialog municipality={municipality.id} {...closing} /> : null}
    </div>
  );
}

function BodyCard({ body: { kind, name, period, members }, end }: { body: Body; end: (() => void) | null }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <Card>
      <Heading level={3} data-size="2xs">{name}</Heading>
      <p className={styles.kind}>{t(`body.${kind}`)}, {formatDate(period.start, language)}–{period.end ? formatDate(period.end, language) : ''}</p>
      {members.length === 0 ? <p>{t('body.hidden')}</p> : (
        <ul className={styles.members}>
          {members.map(({ task, outsideRole, person }) => (
            <li key={`${outsideRole} ${person?.id}`}>
              {person?.displayName ?? outsideRole ?? t('body.hidden')} {task === 'MEMBER' ? null : <Tag data-size="sm">{t(`task.${task}`)}</Tag>}
            </li>
          ))}
        </ul>
      )}
      {end ? <div data-print="none"><Button variant="tertiary" data-size="sm" onClick={end}>{t('body.end.short')}<span className="samlar-visually-hidden"> {name}</span></Button></div> : null}
    </Card>
  );
}

function Expected({ managers, declared }: { managers: Municipality['mandatoryManagers']; declared: number | null }) {
  const t = useText(texts);
  const byName = nameOrder(useLanguage());
  const missing = managers.filter(({ takesPart }) => takesPart !== true).toSorted((a, b) => byName(a.displayName, b.displayName));
  const unknown = missing.filter(({ takesPart }) => takesPart === null).length;
  return (
    <Section title={t('expected')} lead={t('expected.lead')}>
      <KeyFigures>
        <KeyFigure label={t('expected.all')} detail={declared === null || declared === managers.length ? null : t('expected.declared', { count: declared })}><Figure value={managers.length} zero /></KeyFigure>
        <KeyFigure label={t('expected.missing')} detail={unknown > 0 ? t('expected.unknown-count', { count: unknown }) : null}><Figure value={missing.length === unknown && unknown > 0 ? null : missing.length - unknown} zero /></KeyFigure>
      </KeyFigures>
      {missing.length === 0 ? <Empty title={t('expected.none')} /> : (
        <DataTable
          caption={t(unknown > 0 ? 'expected.missing-or-unknown' : 'expected.missing')} rows={missing} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('name'), cell: ({ displayName }) => displayName },
            ...(unknown > 0
              ? [{ key: 'state', title: t('expected.state'), cell: ({ takesPart }: Municipality['mandatoryManagers'][number]) => t(takesPart === null ? 'expected.unknown' : 'expected.never') }] : []),
          ]}
        />
      )}
    </Section>
  );
}
