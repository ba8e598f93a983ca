/** The table printed when everything answers. One port; which portal it is, the host name says. */
export function addressTable(port: number, away: string[]): string {
  const at = (host: string, path = '/') => `http://${host}${port === 80 ? '' : `:${port}`}${path}`;
  const rows: [string, string][] = [
    ['All portals', at('localhost')],
    ['A municipality (Lysekil)', at('lysekil.localhost')],
    ['The association (Fyrbodal)', at('fyrbodal.localhost')],
    ['Research', at('research.localhost')],
    ['API, signed in', at('localhost', '/graphql')],
    ['API, open', at('localhost', '/research/graphql')],
    ['Health', at('localhost', '/health/ready')],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  const lines = rows.map(([what, where]) => `  ${what.padEnd(width)}  ${where}`);
  if (away.length > 0) lines.push('', `  Not answering yet, and still being started: ${away.join(', ')}`);
  return ['', ...lines, '', '  Ctrl-C stops it. Data, logs and secrets are in .samlar/', ''].join('\n');
}
