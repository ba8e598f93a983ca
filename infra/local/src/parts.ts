/** What a running Samlär says of its database and its subgraphs, by name; null while it does not answer. */
export async function partsOf(url: string): Promise<Record<string, 'up' | 'away'> | null> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    return ((await response.json()) as { parts: Record<string, 'up' | 'away'> }).parts;
  } catch {
    return null;
  }
}
