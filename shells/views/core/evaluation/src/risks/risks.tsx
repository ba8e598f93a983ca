import { Alert, Button } from '@digdir/designsystemet-react';
import { RiskHeatMap } from '@samlar/chart/risk-heat-map';
import { KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useMay, useNavigate, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { RegisterForm } from './register-form';
import { atLevel, before, numbered, type Numbered } from './register-order';
import { ClosedRisks, RiskList } from './risk-list';
import type { RisksData } from './risks.query';
import { texts } from './risk-texts';
import { useRisks } from './use-risks';

const LEVELS = ['TREAT_IMMEDIATELY', 'SHOULD_BE_TREATED', 'ACCEPTABLE'] as const;

/** The risk register: what must be treated at once first, the map, the rest by level, and what is not assessed by itself. */
export default function Risks(_: ViewProps) {
  const t = useText(texts);
  const may = useMay('risk:write');
  const [registering, setRegistering] = useState(false);
  const query = useRisks();
  const register = may && !registering ? <Button onClick={() => setRegistering(true)}>{t('register')}</Button> : null;
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={register}>
      {(data) => (
        <>
          {registering ? (
            <Section title={t('register')}>
              <RegisterForm data={data} close={() => setRegistering(false)} done={() => { setRegistering(false); query.again(); }} />
            </Section>
          ) : null}
          <Register data={data} />
        </>
      )}
    </Page>
  );
}

function Register({ data }: { data: RisksData }) {
  const t = useText(texts);
  const risks = numbered(data.open ?? []);
  const notAssessed = atLevel(risks, null);
  if (risks.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return (
    <>
      <Counts risks={risks} />
      <Overdue risks={risks} />
      <RiskList title={t('level.TREAT_IMMEDIATELY')} lead={t('level.TREAT_IMMEDIATELY.text')} risks={atLevel(risks, 'TREAT_IMMEDIATELY')} />
      <HeatMap risks={risks} />
      {LEVELS.slice(1).map((level) => <RiskList key={level} title={t(`level.${level}`)} lead={t(`level.${level}.text`)} risks={atLevel(risks, level)} />)}
      <RiskList title={t('not-assessed')} lead={t('not-assessed.text')} risks={notAssessed} />
      <ClosedRisks risks={data.closed ?? []} />
    </>
  );
}

function Counts({ risks }: { risks: Numbered[] }) {
  const t = useText(texts);
  return (
    <KeyFigures>
      {LEVELS.map((level) => (
        <KeyFigure key={level} label={t(`level.${level}`)} detail={t(`level.${level}.scores`)}><Figure value={atLevel(risks, level).length} zero /></KeyFigure>
      ))}
      <KeyFigure label={t('not-assessed')} detail={t('not-assessed.detail')}><Figure value={atLevel(risks, null).length} zero /></KeyFigure>
    </KeyFigures>
  );
}

function Overdue({ risks }: { risks: Numbered[] }) {
  const t = useText(texts);
  const overdue = risks.filter(({ reviewOverdue }) => reviewOverdue);
  if (overdue.length === 0) return null;
  return <Alert data-color="warning">{t('overdue', { count: overdue.length, numbers: overdue.map(({ number }) => number).join(', ') })}</Alert>;
}

function HeatMap({ risks }: { risks: Numbered[] }) {
  const t = useText(texts);
  const navigate = useNavigate();
  const assessed = risks.filter(({ score }) => score !== null);
  if (assessed.length === 0) return null;
  return (
    <Section title={t('map')}>
      <RiskHeatMap
        title={t('map.title')} description={t('map.text')} onSelect={({ id }) => navigate(`/risks/${id}`)}
        risks={assessed.map((risk) => ({
          id: risk.id, number: risk.number, title: risk.title, probability: risk.probability!, consequence: risk.consequence!, before: before(risk),
        }))}
      />
    </Section>
  );
}
