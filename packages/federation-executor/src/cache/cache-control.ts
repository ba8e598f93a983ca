/** How long an answer may be used again, and by whom. Zero seconds: not at all. */
export interface Freshness {
  seconds: number;
  scope: 'public' | 'private';
}

export const NEVER: Freshness = { seconds: 0, scope: 'private' };

/** What holds where both do. */
export function stricter(one: Freshness, other: Freshness): Freshness {
  return { seconds: Math.min(one.seconds, other.seconds), scope: one.scope === 'private' ? 'private' : other.scope };
}

/**
 * Reads a `Cache-Control` of a response (RFC 9111, 5.2.2); null: it is not to be used again. Who says nothing of it is not
 * kept, nor is what a shared cache may not keep for as long as one request.
 */
export function freshnessOf(header: string | undefined): Freshness | null {
  const directives = new Map((header ?? '').toLowerCase().split(',').map((each) => {
    const [name = '', value = ''] = each.trim().split('=');
    return [name, value.replace(/^"|"$/g, '')] as const;
  }));
  if (directives.has('no-store') || directives.has('no-cache')) return null;
  const scope = directives.has('private') ? 'private' : 'public';
  const seconds = Number((scope === 'public' && directives.get('s-maxage')) || directives.get('max-age') || 0);
  return Number.isInteger(seconds) && seconds > 0 ? { seconds, scope } : null;
}
