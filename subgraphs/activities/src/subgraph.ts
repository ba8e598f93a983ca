import { defineSubgraph } from '@samlar/subgraph/define-subgraph';
import { AccessibilityOfOccasion } from './accessibility/accessibility.resolver';
import { ActionLearningOfOccasion, TeamOfActionLearning } from './action-learning/action-learning.resolver';
import { DialogueSeminarResolver } from './dialogue-seminar/dialogue-seminar.resolver';
import { PartnerFeatures1325462412000 } from './migrations/1325462412000-partner-features';
import { AdministrationOfDecision, EstablishmentOfNetwork } from './network/establishment.resolver';
import { Apart1325462411000 } from './migrations/1325462411000-apart';
import { activityReferences } from './activity-reference';
import { appointmentEnded } from './appointment-ended';
import { BaseGroup, BaseGroupChange, BaseGroupSet } from './base-group/base-group';
import { EarlierBaseGroup } from './base-group/earlier-group';
import { EarlierBaseGroupResolver, EarlierGroupsOfSet } from './base-group/earlier-group.resolver';
import { BaseGroupOfPerson, baseGroupReferences, BaseGroupResolver, BaseGroupSetResolver, BaseGroupsOfUnit } from './base-group/base-group.resolver';
import { GroundRules } from './base-group/ground-rules';
import { GroundRulesResolver, GroupLifeResolver, MentorPairResolver } from './base-group/group-life.resolver';
import { MentorPair } from './base-group/mentor-pair';
import { ConceptionMap, ConceptionMapVersion } from './conception-map/conception-map';
import { ConceptionMapResolver, ConceptionMapsOfOccasion, ConceptionMapVersionResolver } from './conception-map/conception-map.resolver';
import { BenefitForm } from './benefit-form/benefit-form';
import { BenefitFormOfUnit, BenefitFormResolver, BenefitFormTexts } from './benefit-form/benefit-form.resolver';
import { AttendanceResolver } from './enrolment/attendance.resolver';
import { Enrolment, SeatReservation } from './enrolment';
import { EnrolmentResolver, enrolmentReferences, EnrolmentsOfOccasion, EnrolmentsOfPerson } from './enrolment/enrolment.resolver';
import { FollowUpResolver } from './follow-up/follow-up.resolver';
import { FormerTextResolver } from './former-text';
import { LearningActivityResolver } from './learning-activity';
import { AgendaOfRhythm, PersonOfReturn } from './meeting-rhythm/agenda-item.resolver';
import { MeetingRhythmResolver } from './meeting-rhythm/meeting-rhythm.resolver';
import { Meeting, MeetingSeries } from './meeting-series/meeting-series';
import { MeetingSeriesOfUnit, meetingSeriesReferences, MeetingSeriesResolver } from './meeting-series/meeting-series.resolver';
import { BetweenTaskResolver } from './meeting-series/between-task.resolver';
import { MetaReflection } from './meta-reflection/meta-reflection';
import { AuthorOfReflection, ExternalReflectorResolver, ExternalsOfProgramme, MetaReflectionResolver } from './meta-reflection/meta-reflection.resolver';
import { People1325462400000 } from './migrations/1325462400000-people';
import { Programmes1325462401000 } from './migrations/1325462401000-programmes';
import { Groups1325462402000 } from './migrations/1325462402000-groups';
import { Counts1325462403000 } from './migrations/1325462403000-counts';
import { Conflicts1325462404000 } from './migrations/1325462404000-conflicts';
import { StaffParts1325462405000 } from './migrations/1325462405000-staff-parts';
import { ProgrammeParts1325462406000 } from './migrations/1325462406000-programme-parts';
import { GroupLife1325462407000 } from './migrations/1325462407000-group-life';
import { KeptTexts1325462408000 } from './migrations/1325462408000-kept-texts';
import { Handover1325462409000 } from './migrations/1325462409000-handover';
import { Rounds1325462409500 } from './migrations/1325462409500-rounds';
import { ConceptionMaps1325462410000 } from './migrations/1325462410000-conception-maps';
import { ChecklistAnswer, LearningNetwork } from './network/network';
import { ChecklistAnswerResolver, networkReferences, NetworkResolver } from './network/network.resolver';
import { Occasion, Session } from './occasion';
import { OccasionResolver, occasionReferences, OccasionsOfProgramme } from './occasion/occasion.resolver';
import { PlanOccasionResolver } from './occasion/plan-occasion.resolver';
import { orgUnitReferences } from './org-unit';
import { OvernightNeed } from './overnight-need/overnight-need';
import { OvernightNeedResolver } from './overnight-need/overnight-need.resolver';
import { ParticipationOfUnit } from './participation-summary/participation-summary';
import { personReferences } from './person';
import { Block, Programme } from './programme';
import { CreateProgrammeResolver } from './programme/create-programme.resolver';
import { ProgrammeResolver, programmeReferences, ProgrammesOfUnit } from './programme/programme.resolver';
import { projectClosed } from './project-closed';
import { HandoverOfRound, Round, roundReferences } from './round';
import { SuggestionResolver } from './suggestion/suggestion.resolver';
import { Suggestions1325462413000 } from './migrations/1325462413000-suggestions';
import { OwnLine1325462414000 } from './migrations/1325462414000-own-line';
import { Agenda1325462415000 } from './migrations/1325462415000-agenda';
import { TakingPart1325462407500 } from './migrations/1325462407500-taking-part';
import { TakingPartOfPerson } from './taking-part/taking-part.resolver';
import { staffDelivered } from './staff-delivered';

export const subgraph = defineSubgraph({
  name: 'activities',
  entities: [
    Programme, Block, Occasion, Session, Enrolment, SeatReservation, BenefitForm, BaseGroupSet, BaseGroup, BaseGroupChange, EarlierBaseGroup,
    LearningNetwork, ChecklistAnswer, MeetingSeries, Meeting, OvernightNeed, MetaReflection, GroundRules, MentorPair, ConceptionMap, ConceptionMapVersion,
  ],
  resolvers: [
    LearningActivityResolver, ProgrammeResolver, ProgrammesOfUnit, OccasionResolver, OccasionsOfProgramme, PlanOccasionResolver, EnrolmentResolver,
    EnrolmentsOfOccasion, EnrolmentsOfPerson, AttendanceResolver, BenefitFormResolver, BenefitFormOfUnit, BaseGroupSetResolver, BaseGroupResolver,
    BaseGroupsOfUnit, BaseGroupOfPerson, NetworkResolver, MeetingSeriesResolver, MeetingSeriesOfUnit, ParticipationOfUnit,
    CreateProgrammeResolver, GroupLifeResolver, GroundRulesResolver, MentorPairResolver, BetweenTaskResolver, OvernightNeedResolver, MetaReflectionResolver,
    ExternalsOfProgramme, AuthorOfReflection, TakingPartOfPerson, FormerTextResolver, EarlierBaseGroupResolver, EarlierGroupsOfSet, ExternalReflectorResolver,
    ChecklistAnswerResolver, BenefitFormTexts, HandoverOfRound, ConceptionMapResolver, ConceptionMapVersionResolver, ConceptionMapsOfOccasion, FollowUpResolver,
    AccessibilityOfOccasion, ActionLearningOfOccasion, TeamOfActionLearning, DialogueSeminarResolver, EstablishmentOfNetwork, AdministrationOfDecision,
    SuggestionResolver, MeetingRhythmResolver, AgendaOfRhythm, PersonOfReturn,
  ],
  references: {
    ...personReferences, ...orgUnitReferences, ...activityReferences, ...programmeReferences, ...occasionReferences,
    ...enrolmentReferences, ...baseGroupReferences, ...networkReferences, ...meetingSeriesReferences, ...roundReferences,
  },
  orphanedTypes: [Round],
  migrations: [
    People1325462400000, Programmes1325462401000, Groups1325462402000, Counts1325462403000, Conflicts1325462404000, StaffParts1325462405000,
    ProgrammeParts1325462406000, GroupLife1325462407000, TakingPart1325462407500, KeptTexts1325462408000, Handover1325462409000, Rounds1325462409500, ConceptionMaps1325462410000, Apart1325462411000, PartnerFeatures1325462412000,
    Suggestions1325462413000, OwnLine1325462414000, Agenda1325462415000,
  ],
  consumers: { StaffDelivered: staffDelivered, AppointmentEnded: appointmentEnded, ProjectClosed: projectClosed },
});
