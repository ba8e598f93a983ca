interface TimedSession {
  id: string;
  /** ISO instant */
  startsAt: string;
}

/** How an occasion stands: to come, begun, or with every session behind it. */
export type Stage = 'AHEAD' | 'RUNNING' | 'OVER';

/**
 * The sessions of a programme that have been, as far as the answer tells: it counts those with attendance taken, which are the
 * first ones. The browser's own clock cannot say, since the product may stand on another day.
 */
export function heldSessions(programme: { sessionProgress: { held: number }; occasions: readonly { sessions: readonly TimedSession[] }[] }): ReadonlySet<string> {
  const inTime = programme.occasions.flatMap(({ sessions }) => sessions).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return new Set(inTime.slice(0, programme.sessionProgress.held).map(({ id }) => id));
}

export function stageOf(occasion: { id: string; sessions: readonly TimedSession[] }, held: ReadonlySet<string>, upcoming: ReadonlySet<string>): Stage {
  if (!upcoming.has(occasion.id)) return 'OVER';
  return occasion.sessions.some(({ id }) => held.has(id)) ? 'RUNNING' : 'AHEAD';
}

export function nextSession<Session extends TimedSession>(occasion: { sessions: readonly Session[] }, held: ReadonlySet<string>): Session | undefined {
  return occasion.sessions.find(({ id }) => !held.has(id));
}
