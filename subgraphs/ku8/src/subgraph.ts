import { defineSubgraph } from '@samlar/subgraph/define-subgraph';
import { appointmentEnded } from './appointment-ended';
import { Assignment } from './assignment';
import { AssignmentOfRequest, assignmentReferences, AssignmentResolver, AssignmentsDistributedResolver } from './assignment/assignment.resolver';
import { SeatResolver } from './assignment/seat.resolver';
import { TeamProposalResolver } from './assignment/team-proposal.resolver';
import { VisitEvidence } from './evidence/evidence';
import { EvidenceOfAssignment, EvidenceResolver } from './evidence/evidence.resolver';
import { Feedback } from './feedback/feedback';
import { FeedbackOfAssignment, FeedbackResolver } from './feedback/feedback.resolver';
import { FormerTextResolver } from './former-text';
import { LearningMeeting } from './learning-meeting/learning-meeting';
import { LearningMeetingOfAssignment } from './learning-meeting/learning-meeting.resolver';
import { LearningPlan, LearningPlanVersion } from './learning-plan/learning-plan';
import { LearningPlanOfAssignment, learningPlanReferences, LearningPlanResolver, LearningPlanVersionResolver } from './learning-plan/learning-plan.resolver';
import { Exchange1795305600000 } from './migrations/1795305600000-exchange';
import { Visit1795305600001 } from './migrations/1795305600001-visit';
import { Observer1795305600002 } from './migrations/1795305600002-observer';
import { Agreement1795305600004 } from './migrations/1795305600004-agreement';
import { Endings1795305600009 } from './migrations/1795305600009-endings';
import { ExpiredByStockholm1795305600010 } from './migrations/1795305600010-expired-by-stockholm';
import { FormerTexts1795305600008 } from './migrations/1795305600008-former-texts';
import { KeptTexts1795305600007 } from './migrations/1795305600007-kept-texts';
import { Names1795305600003 } from './migrations/1795305600003-names';
import { Training1795305600005 } from './migrations/1795305600005-training';
import { WishedTime1795305600006 } from './migrations/1795305600006-wished-time';
import { exchangeReferences, MunicipalityExchange } from './municipality-exchange/exchange.resolver';
import { ObserverRecord } from './observer-record';
import { ObserverLoadOfPerson, personReferences } from './observer/observer-load.resolver';
import { observerReferences, ObserverResolver } from './observer/observer.resolver';
import { takeInTraining } from './observer/take-in-training';
import { projectClosed } from './round/project-closed';
import { Round } from './round/round';
import { roundReferences, RoundResolver } from './round/round.resolver';
import { VisitPlan } from './visit-plan/visit-plan';
import { VisitPlanOfAssignment, VisitPlanResolver } from './visit-plan/visit-plan.resolver';
import { VisitRequest } from './visit-request';
import { RequestsOfTeam, TeamMemberResolver, VisitLogEntryResolver, visitRequestReferences, VisitRequestResolver } from './visit-request/visit-request.resolver';

export const subgraph = defineSubgraph({
  name: 'ku8',
  entities: [Round, VisitRequest, Assignment, VisitPlan, VisitEvidence, Feedback, LearningMeeting, LearningPlan, LearningPlanVersion, ObserverRecord],
  resolvers: [
    RoundResolver, VisitRequestResolver, VisitLogEntryResolver, TeamMemberResolver, RequestsOfTeam, AssignmentResolver, AssignmentsDistributedResolver,
    AssignmentOfRequest, SeatResolver, TeamProposalResolver, VisitPlanOfAssignment, VisitPlanResolver, EvidenceOfAssignment,
    EvidenceResolver, FeedbackOfAssignment, FeedbackResolver, LearningMeetingOfAssignment, LearningPlanResolver,
    LearningPlanVersionResolver, LearningPlanOfAssignment, ObserverResolver, ObserverLoadOfPerson, MunicipalityExchange, FormerTextResolver,
  ],
  references: {
    ...roundReferences, ...visitRequestReferences, ...assignmentReferences, ...learningPlanReferences, ...observerReferences,
    ...personReferences, ...exchangeReferences,
  },
  migrations: [Exchange1795305600000, Visit1795305600001, Observer1795305600002, Names1795305600003, Agreement1795305600004, Training1795305600005, WishedTime1795305600006, KeptTexts1795305600007, FormerTexts1795305600008, Endings1795305600009, ExpiredByStockholm1795305600010],
  consumers: { ObserverTrained: takeInTraining, AppointmentEnded: appointmentEnded, ProjectClosed: projectClosed },
});
