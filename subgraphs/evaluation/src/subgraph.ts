import { defineSubgraph } from '@samlar/subgraph/define-subgraph';
import { ActivityEvaluationResolver } from './activity-evaluation/activity-evaluation.resolver';
import { occasionClosed } from './activity-evaluation/occasion-closed';
import { Commitment } from './commitment/commitment';
import { CommitmentResolver } from './commitment/commitment.resolver';
import { CloseWaveResolver } from './culture-result/close-wave.resolver';
import { CultureOfOrgUnit } from './culture-result/culture-of-org-unit.resolver';
import { CultureWord } from './culture-result/culture-word';
import { measurementReferences, MeasurementResolver } from './culture-result/measurement.resolver';
import { EvaluationGoal, Finding } from './evaluation-goal/evaluation-goal';
import { evaluationGoalReferences, EvaluationGoalResolver, FindingResolver } from './evaluation-goal/evaluation-goal.resolver';
import { Instrument } from './instrument';
import { InstrumentMutations } from './instrument/instrument.mutations';
import { instrumentReferences, InstrumentResolver } from './instrument/instrument.resolver';
import { ValueWord } from './instrument/value-word';
import { learningActivityReferences } from './learning-activity';
import { CultureMeasurement } from './measurement';
import { Acknowledgement, Message } from './message/message';
import { MessageResolver, ReceiptResolver } from './message/message.resolver';
import { Culture1325462400000 } from './migrations/1325462400000-culture';
import { Ballot1325462400001 } from './migrations/1325462400001-ballot';
import { Risk1325462400002 } from './migrations/1325462400002-risk';
import { EvaluationGoal1325462400003 } from './migrations/1325462400003-evaluation-goal';
import { Measures1325462400004 } from './migrations/1325462400004-measures';
import { KeptTexts1325462400005 } from './migrations/1325462400005-kept-texts';
import { Completed1325462400008 } from './migrations/1325462400008-completed';
import { ReportingLine1325462400007 } from './migrations/1325462400007-reporting-line';
import { FormerTexts1325462400006 } from './migrations/1325462400006-former-texts';
import { orgUnitReferences } from './org-unit';
import { ResponseResolver } from './response/response.resolver';
import { RiskHeatMapResolver } from './risk/heat-map.resolver';
import { Risk, RiskAssessment } from './risk/risk';
import { RiskMutations } from './risk/risk.mutations';
import { RiskAssessmentResolver, RiskHandoverResolver, riskReferences, RiskResolver } from './risk/risk.resolver';
import { SupplierImportResolver } from './supplier-import/supplier-import.resolver';
import { SurveyCodeResolver } from './survey-code/survey-code.resolver';
import { appointmentEnded, staffDelivered } from './staff-delivered';
import { TimeAgreement } from './time-agreement/time-agreement';
import { TimeAgreementResolver } from './time-agreement/time-agreement.resolver';
import { FormerTextResolver } from './former-text';
import { Wave } from './wave';
import { UnitsOfWave, WaveUnitInvitedResolver } from './wave/units-of-wave.resolver';
import { waveReferences, WaveResolver } from './wave/wave.resolver';

export const subgraph = defineSubgraph({
  name: 'evaluation',
  entities: [Instrument, ValueWord, Wave, CultureMeasurement, CultureWord, Risk, RiskAssessment, EvaluationGoal, Finding, Commitment, TimeAgreement, Message, Acknowledgement],
  resolvers: [
    InstrumentResolver, InstrumentMutations, WaveResolver, UnitsOfWave, WaveUnitInvitedResolver, SurveyCodeResolver,
    ResponseResolver, CloseWaveResolver, MeasurementResolver, CultureOfOrgUnit, RiskResolver, RiskAssessmentResolver, RiskHandoverResolver,
    RiskMutations, RiskHeatMapResolver, ActivityEvaluationResolver, SupplierImportResolver, EvaluationGoalResolver,
    FindingResolver, CommitmentResolver, TimeAgreementResolver, MessageResolver, ReceiptResolver, FormerTextResolver,
  ],
  references: {
    ...orgUnitReferences, ...learningActivityReferences, ...instrumentReferences, ...waveReferences, ...measurementReferences,
    ...riskReferences, ...evaluationGoalReferences,
  },
  migrations: [Culture1325462400000, Ballot1325462400001, Risk1325462400002, EvaluationGoal1325462400003, Measures1325462400004, KeptTexts1325462400005, FormerTexts1325462400006, ReportingLine1325462400007, Completed1325462400008],
  consumers: { StaffDelivered: staffDelivered, AppointmentEnded: appointmentEnded, OccasionClosed: occasionClosed },
});
