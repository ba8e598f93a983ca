import type { EvidenceKind, Finding, Goal, GoalsData } from './goals.query';

/** What a finding rests on, from the form: one measurement, one programme, documents a line each. */
export function evidenceOf({ measurement, activity, documents }: Readonly<Record<string, string>>): { kind: EvidenceKind; reference: string }[] {
  const lines = (documents ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
  return [
    ...(measurement ? [{ kind: 'MEASUREMENT' as const, reference: measurement }] : []),
    ...(activity ? [{ kind: 'ACTIVITY' as const, reference: activity }] : []),
    ...lines.map((reference) => ({ kind: 'DOCUMENT' as const, reference })),
  ];
}

/** Names of what is referred to by id: measurements as `unit, wave`, programmes by title. A result that is hidden is not among them: no finding may rest on it. */
export function referred({ waves, programmes }: Pick<GoalsData, 'waves' | 'programmes'>): { measurements: Map<string, string>; programmes: Map<string, string> } {
  const shown = (waves ?? []).flatMap(({ title, measurements }) => measurements.filter(({ respondents }) => respondents !== null)
    .map(({ id, unitMeasured }) => [id, unitMeasured ? `${unitMeasured.name}, ${title}` : title] as const));
  return { measurements: new Map(shown), programmes: new Map((programmes ?? []).map(({ id, title }) => [id, title])) };
}

/** Findings that another corrects: they are kept, and stand with a mark. */
export const correctedOf = (goals: readonly Goal[]): Set<string> =>
  new Set(goals.flatMap(({ findings }) => findings ?? []).map(({ corrects }) => corrects).filter((id) => id !== null));

/** So much of a text that it can be told from others in a list. */
export const begun = ({ text }: Pick<Finding, 'text'>): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
