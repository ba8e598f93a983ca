/** When a wave may be opened (A04), and what its tree of units must look like. */
export interface PlannedUnit {
  unit: string;
  parent: string | null;
  label?: string | null;
}

export interface PlannedWave {
  opensOn: string;
  closesOn: string;
  unionDate: string;
  units: readonly PlannedUnit[];
}

export interface Obstacle {
  code: string;
  message: string;
  subject: string | null;
}

/** The first thing in the way, or null. Messages are Swedish, for the person who plans. */
export function obstacleToOpening({ opensOn, closesOn, unionDate, units }: PlannedWave): Obstacle | null {
  const no = (code: string, message: string, subject: string | null = null): Obstacle => ({ code, message, subject });
  if (closesOn < opensOn) return no('CLOSES_BEFORE_OPENING', `Mätningen stänger ${closesOn}, före den öppnar ${opensOn}. Byt ett av datumen.`);
  if (unionDate > opensOn) {
    return no('UNIONS_NOT_INFORMED', `De fackliga organisationerna ska informeras (MBL) senast ${opensOn}; angivet datum är ${unionDate}.`);
  }
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]));
  if (parents.size !== units.length) return no('UNIT_TWICE', 'Samma enhet finns mer än en gång i listan.');
  const labels = units.flatMap(({ label }) => label ?? []);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) return no('LABEL_TWICE', `Två enheter kallas ${twice}. Ge dem olika namn.`);
  for (const { unit, parent } of units) {
    if (parent !== null && !parents.has(parent)) {
      return no('PARENT_MISSING', `Enheten ${unit} ligger under ${parent}, som inte finns i listan.`, unit);
    }
    const seen = new Set<string>();
    for (let at: string | null | undefined = unit; at; at = parents.get(at)) {
      if (seen.has(at)) return no('UNIT_CIRCLE', `Enheten ${unit} ligger under sig själv.`, unit);
      seen.add(at);
    }
  }
  const tops = units.filter(({ parent }) => parent === null);
  if (tops.length !== 1) return no('ONE_WHOLE', `Mätningen ska ha exakt en helhet överst; listan har ${tops.length}.`);
  return null;
}
