/** Text in an SVG, escaped. */
export interface TextStyle {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  weight?: number;
  fill?: string;
}

export const INK = '#1e2b33';
export const FAINT = '#5b6b75';
export const GRID = '#dfe5e8';
/** Stock, Hive, ours, floor … told apart also by someone who sees no colours, by their order and labels. */
export const COLOURS: Record<string, string> = {
  stock: '#8a5a2b', 'hive-js': '#b98b2f', 'hive-rust': '#d0b04a', 'ours-apollo': '#2b6ca3', 'ours-plain': '#0b3d66', product: '#4a8f6d', floor: '#9aa7af',
};

export function text(x: number, y: number, words: string, { size = 13, anchor = 'start', weight = 400, fill = INK }: TextStyle = {}): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" font-weight="${weight}" fill="${fill}">${escape(words)}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke = GRID, width = 1): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;
}

export function svg(width: number, height: number, title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}" font-family="system-ui, Segoe UI, Helvetica, Arial, sans-serif">`,
    `<title>${escape(title)}</title>`, `<rect width="${width}" height="${height}" fill="#ffffff"/>`, ...parts, '</svg>', '',
  ].join('\n');
}

export const round = (value: number): number => Math.round(value * 10) / 10;

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
