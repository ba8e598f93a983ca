import type { Session } from '@samlar/view-contract/session';

/** A unit manager of Lysekil, fictional, as the door tells the portal of her. */
export const LYSEKIL: Session = {
  access: 'allowed',
  portal: { kind: 'municipality', organisation: { id: '00000000-0000-5000-8000-000000001484', code: '1484', name: 'Lysekils kommun' } },
  person: { id: '00000000-0000-5000-8000-000000000001', name: 'Maja Exempelsson', role: { sv: 'Enhetschef', nb: 'Enhetsleder', da: 'Afdelingsleder', en: 'Unit manager' }, rights: ['culture:read', 'people:read', 'seats:manage', 'ku8:request', 'risk:read', 'money:read'] },
  ownPortals: [{ name: 'Lysekils kommun', address: 'http://lysekil.localhost:4000/' }],
  csrf: 'a-token',
};

const money = (kronor: number) => ({ amountMinor: String(kronor * 100) });

/** The answer to `MunicipalityOverview` for Lysekil, in the shape the supergraph gives it. */
export const LYSEKIL_OVERVIEW = {
  data: {
    municipality: {
      __typename: 'Municipality', name: 'Lysekil',
      headcount: { total: 1438, women: 1205, men: 233 }, managers: { total: 73, women: 46, men: 27 },
      declaredLearningLeaders: { total: 27 }, trainedLearningLeaders: { total: 27 }, trainedObservers: 7,
      programmes: [
        { title: 'Chefsutveckling 1', participantCount: 122, cost: { planned: money(320_000) }, costPerParticipant: money(2_623) },
        { title: 'Lärledarutbildning', participantCount: 205, cost: { planned: money(410_000) }, costPerParticipant: money(2_000) },
        { title: 'Observatörsutbildning', participantCount: 0, cost: { planned: money(0) }, costPerParticipant: null },
      ],
      ku8: { visitsGiven: 4, visitsReceived: 3, observers: 7, observerTarget: 8 },
      cultureMeasurement: { before: { wave: '2012', responseRate: 0.766, entropy: 0.182, respondents: 1102 }, after: { wave: '2013', responseRate: 0.686, entropy: 0.169, respondents: 987 }, entropyDelta: -0.013, suppressed: false },
      responseRate: 0.766,
      budget: { planned: money(1_762_220), actual: money(1_204_000) },
    },
  },
};
