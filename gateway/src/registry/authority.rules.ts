/** Who asks something of the registry, and for whom they may speak. */
export interface Authority {
  /** For the history: a person's name and role, or an owner's key. */
  who: string;
  /** The owner whose key it was; null for a person at a portal. */
  owner: string | null;
  /** The name of that key. */
  key?: string;
  /** The organisation they act for, as its portal's slug; null for an outside partner. */
  organisation: string | null;
  /** Speaks for that organisation: chooses what its portal shows. A developer's key does not. */
  office: boolean;
  /** That organisation is the association. */
  association: boolean;
}

export type Refusal = { refused: string; message: string };

const refuse = (refused: string, message: string): Refusal => ({ refused, message });

/** An owner publishes, by its own key; nobody does it for another. */
export function publishRefusal(by: Authority, owner: string): Refusal | null {
  return by.owner === owner ? null : refuse('NOT_THE_OWNER', `Only a key of ${owner} publishes its views; this is ${by.owner ? `a key of ${by.owner}` : 'a person'}.`);
}

/**
 * A municipality's office chooses what its portal shows; the association's, what its own and the research portal show, and what every
 * portal shows that has not chosen. A developer's key may place its own views in its own organisation's portal.
 */
export function placeRefusal(by: Authority, owner: string, organisation: string, research: string): Refusal | null {
  const own = by.organisation === organisation && (by.office || by.owner === owner);
  const everybodys = by.association && by.office && (organisation === '*' || organisation === research);
  if (own || everybodys) return null;
  return refuse('NOT_YOUR_PORTAL', organisation === '*' || organisation === research
    ? 'What every portal shows, and the research portal, is for the association’s office to choose.'
    : `What the portal of ${organisation} shows is for that organisation to choose: ask its contact person, who does it at /views.`);
}

/** Vetting owners, their keys, and stopping a view at once are the association's. */
export function officeRefusal(by: Authority, what: string): Refusal | null {
  return by.association && by.office ? null : refuse('NOT_THE_ASSOCIATION', `To ${what} is for the association’s office.`);
}
