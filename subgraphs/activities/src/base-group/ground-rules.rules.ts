export const MOST_RULES = 20;

export type RulesFault = 'RULE_MISSING' | 'TOO_MANY_RULES' | 'RULES_UNCHANGED';

/** The rules as a group means them: trimmed, empty lines left out, none twice; or why they cannot be adopted. */
export function adoptable(written: readonly string[], current: readonly string[] | null): { rules: string[] } | { fault: RulesFault } {
  const rules = [...new Set(written.map((rule) => rule.trim()).filter(Boolean))];
  if (rules.length === 0) return { fault: 'RULE_MISSING' };
  if (rules.length > MOST_RULES) return { fault: 'TOO_MANY_RULES' };
  if (current && rules.length === current.length && rules.every((rule, index) => rule === current[index])) return { fault: 'RULES_UNCHANGED' };
  return { rules };
}
