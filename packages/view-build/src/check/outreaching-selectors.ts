import { parse, type Rule } from 'postcss';

/**
 * Selectors of a stylesheet that name no class, id or attribute, and so are true of what is the portal's or another view's: `h1`, `body *`, `:root`. What a
 * thing has, or is not, does not count: `body:has(.mine)` is the portal's body.
 */
export function outreachingSelectors(css: string): string[] {
  const found = new Set<string>();
  parse(css).walkRules((rule) => {
    if (isInside(rule)) return;
    for (const selector of rule.selectors) if (!/[.#[]/.test(withoutConditions(selector))) found.add(selector);
  });
  return [...found];
}

/** A rule in another one is bound by it; steps of keyframes select nothing. */
function isInside({ parent }: Rule): boolean {
  for (let each = parent; each && each.type !== 'root'; each = each.parent as typeof parent) {
    if (each.type === 'rule' || (each.type === 'atrule' && 'name' in each && String(each.name).endsWith('keyframes'))) return true;
  }
  return false;
}

const withoutConditions = (selector: string): string => selector.replace(/:(has|not)\(([^()]|\([^()]*\))*\)/g, '');
