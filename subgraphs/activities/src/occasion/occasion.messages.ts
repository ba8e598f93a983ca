import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_PROGRAMME: 'Programmet finns inte, eller är inte ditt.',
  NO_SUCH_BLOCK: 'Programmet har inget sådant block.',
  NOT_YOUR_OCCASION: 'Tillfället finns inte, eller är inte ditt.',
  NO_SESSION: 'Ange minst en träff.',
  SESSION_BACKWARDS: 'En träff slutar innan den börjar.',
  SESSIONS_OVERLAP: 'Två träffar pågår samtidigt.',
  MINIMUM_ABOVE_CAPACITY: 'Minsta antalet är större än antalet platser.',
  CAPACITY_NOT_POSITIVE: 'Antalet platser ska vara ett heltal, minst 1.',
  QUOTA_NEGATIVE: 'En kvot ska vara ett heltal, minst 0.',
  QUOTAS_WITHOUT_CAPACITY: 'Kvoter kräver att antalet platser är angivet.',
  QUOTAS_ABOVE_CAPACITY: 'Kvoterna är tillsammans {sum, number} platser men tillfället har {capacity, number}. Minska någon kvot.',
  PERSPECTIVE_MISSING: 'Skriv hur tillfället tar upp varje perspektiv som programmet kräver.',
  ACCESSIBILITY_UNANSWERED: 'Svara först hur tillfället är tillgängligt: {open, number} av fyra områden saknar svar.',
  ALREADY_PUBLISHED: 'Tillfället är redan publicerat.',
});
