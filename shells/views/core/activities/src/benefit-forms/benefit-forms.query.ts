import { gql } from '@samlar/view-contract/query';
import type { EnrolmentNeed, EnrolmentStatus } from '../enrolment/enrolment';
import type { FormerText } from '../former-texts';

/** Benefit forms of the viewer and their nearest staff; only those two see them (domain.md B05, S6). */
export const BENEFIT_FORMS = gql<BenefitFormsData, Record<string, never>>`
  query BenefitForms {
    me { id }
    benefitForms {
      id status needs
      person { id displayName }
      occasion { id title period { start end } }
      benefitForm { expectedBenefit responsibility spreadTo dialogueHeldOn followUpDue followedUpOn outcome formerTexts { part text replacedAt replacedBy { id displayName } } }
    }
  }
`;

export interface BenefitFormsData {
  me: { id: string } | null;
  benefitForms: FormOfEnrolment[] | null;
}

export interface FormOfEnrolment {
  id: string;
  status: EnrolmentStatus;
  needs: EnrolmentNeed[];
  person: { id: string; displayName: string | null } | null;
  occasion: { id: string; title: string; period: { start: string; end: string | null } };
  benefitForm: {
    expectedBenefit: string; responsibility: string; spreadTo: string | null; dialogueHeldOn: string | null;
    followUpDue: string | null; followedUpOn: string | null; outcome: string | null; formerTexts?: FormerText[] | null;
  } | null;
}
