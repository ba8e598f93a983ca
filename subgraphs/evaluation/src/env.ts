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
