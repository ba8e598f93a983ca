/** A file of the frame's shell, as it is written into a frame. */
export interface ShellPart {
  kind: 'script' | 'style';
  text: string;
}

const FILE = /^\/frame\/static\/[\w.-]+\.(js|css)$/;
const MOST = 12;
const coming = new Map<string, Promise<ShellPart>>();

/**
 * What a frame that begins asks for, in its order. The page fetches and keeps it, since a frame with no origin has no cache. They are public files, and
 * the frame's own policy takes none that has another hash. Rejects what is no list of the shell's files, and what does not come.
 */
export function shellParts(asked: unknown): Promise<ShellPart[]> {
  if (!Array.isArray(asked) || asked.length > MOST || !asked.every((each): each is string => typeof each === 'string' && FILE.test(each))) {
    return Promise.reject(new Error('it asked for what is no part of the frame’s shell'));
  }
  return Promise.all(asked.map((address) => {
    const known = coming.get(address) ?? fetchPart(address);
    coming.set(address, known);
    known.catch(() => coming.delete(address));
    return known;
  }));
}

async function fetchPart(address: string): Promise<ShellPart> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return { kind: address.endsWith('.js') ? 'script' : 'style', text: await response.text() };
}
