import { thresholdFor } from '@samlar/disclosure/threshold';
import type { GroupSizes } from './group-size';

/**
 * The secret that one-time codes and activity answers are hashed with; at least 32 characters, the same for the life of
 * the installation. Kept outside the database, so that a copy of the database says nothing about any code.
 */
export function surveyKey(): string {
  const key = process.env.SURVEY_KEY ?? '';
  if (key.length < 32) {
    throw new Error('SURVEY_KEY is not set (at least 32 characters): it is needed to issue one-time codes and to receive answers.');
  }
  return key;
}

const raised = (name: string): number | null => (process.env[name] ? Number(process.env[name]) : null);

/**
 * Respondents a figure and a single word need. SURVEY_MINIMUM_GROUP (7) and SURVEY_MINIMUM_WORDS (10) raise them for waves
 * that close from now on.
 * @throws RangeError when one is set below the policy.
 */
export function groupSizes(): GroupSizes {
  return {
    figures: thresholdFor('SURVEY', raised('SURVEY_MINIMUM_GROUP')),
    words: thresholdFor('PLOT', raised('SURVEY_MINIMUM_WORDS')),
  };
}
