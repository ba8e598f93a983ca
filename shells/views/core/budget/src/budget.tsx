import { Alert } from '@digdir/designsystemet-react';
import { currencySign, formatDifference, formatMoney } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Amount } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, type ViewProps } from '@samlar/view-contract/view';
import { BUDGET, type Project } from './budget.query';
import { texts } from './budget-texts';
import { ImportBudget } from './import-budget';
import { kronor, sek } from './kronor';
import { Lines } from './lines';
import { Living } from './living';
import { Months } from './months';
import { Moves } from './moves';
import { ProjectPicker } from './project-picker';
import { Requests } from './requests';
import { Tenders } from './tenders';

/** A project's money: what was declared, what the lines give, and the difference between them. */
export default function Budget({ search }: ViewProps) {
  const t = useText(texts);
  const id = search.get('project') ?? 'lia';
  const query = useViewQuery(BUDGET, { id });
  const projects = query.data?.projects ?? [];
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={<ProjectPicker projects={projects} chosen={id} />}>
      {({ project }) => (project ? <Parts project={project} again={query.again} /> : <Empty title={t('none')} />)}
    </Page>
  );
}

function Parts({ project, again }: { project: Project; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const mayMove = useMay('money:write');
  const { budget, declaredTotal, totalDifference } = project;
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('planned')} detail={t('planned.detail')}><Amount value={sek(budget.planned)} zero /></KeyFigure>
        <KeyFigure label={t('actual')} detail={t('actual.detail')}><Amount value={sek(budget.actual)} zero /></KeyFigure>
        {declaredTotal ? <KeyFigure label={t('declared')}><Amount value={sek(declaredTotal)} zero /></KeyFigure> : null}
        <KeyFigure label={t('co-financing')}><Amount value={sek(budget.coFinancing)} zero /></KeyFigure>
      </KeyFigures>
      {declaredTotal && totalDifference && totalDifference.amountMinor !== '0' ? (
        <Alert data-color="warning">
          {t('difference', {
            declared: formatMoney(sek(declaredTotal)!, language), computed: formatMoney(sek(budget.planned)!, language),
            difference: `${formatDifference(kronor(totalDifference), language)}\u00a0${currencySign('SEK', language)}`,
          })}
        </Alert>
      ) : null}
      {project.lines?.length === 0 && BigInt(budget.planned.amountMinor) !== 0n ? <Empty title={t('lines.others')} />
        : mayMove && project.lines?.length === 0 ? <ImportBudget key={project.id} project={project.id} again={again} />
        : project.lines ? <Lines project={project} lines={project.lines} mayPost={mayMove} again={again} /> : null}
      {project.burn ? <Months burn={project.burn} /> : null}
      {project.lines && project.reallocations ? <Moves project={project} lines={project.lines} mayMove={mayMove} again={again} /> : null}
      {project.lines?.length && project.reallocationRequests ? <Requests project={project} lines={project.lines} mayAnswer={mayMove} again={again} /> : null}
      {project.procurements?.length ? <Tenders procurements={project.procurements} mayRegister={mayMove} again={again} /> : null}
      {mayMove ? <Living project={project.id} /> : null}
    </>
  );
}
