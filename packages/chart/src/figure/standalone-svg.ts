import { textWidth, wrap } from './text-width';

/** Properties a picture needs once it stands alone, without the page's style sheets and custom properties. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'paint-order',
  'stop-color',
];

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;

/** A picture of its own: text of the file and its size in pixels. */
export interface StandaloneSvg {
  text: string;
  width: number;
  height: number;
}

interface Sheet {
  file: Document;
  root: Element;
  width: number;
  ink: string;
  quiet: string;
  /** where the next thing goes */
  y: number;
}

function element(file: Document, name: string, attributes: Record<string, string | number>, text?: string): Element {
  const made = file.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Copies an element with its computed looks as attributes. Not `cloneNode` and not `style`: a strict content-security policy refuses both. */
function copyOf(original: Element, file: Document): Element {
  const copy = file.createElementNS(SVG, original.localName);
  for (const { name, value } of original.attributes) {
    if (name !== 'style' && name !== 'class') copy.setAttribute(name, value);
  }
  const computed = getComputedStyle(original);
  for (const name of PROPERTIES) copy.setAttribute(name, computed.getPropertyValue(name));
  for (const child of original.childNodes) {
    if (child instanceof Element) copy.append(copyOf(child, file));
    else copy.append(file.createTextNode(child.textContent ?? ''));
  }
  return copy;
}

function write(sheet: Sheet, text: string, size: number, weight: number, color: string): void {
  for (const line of wrap(text, sheet.width, size)) {
    sheet.y += size * 1.4;
    sheet.root.append(
      element(sheet.file, 'text', { x: MARGIN, y: sheet.y - size * 0.3, fill: color, 'font-size': size, 'font-weight': weight }, line),
    );
  }
}

function place(sheet: Sheet, original: SVGSVGElement, x: number, width: number, height: number): void {
  const copy = copyOf(original, sheet.file);
  for (const [name, value] of Object.entries({ x, y: sheet.y, width, height, overflow: 'visible' })) copy.setAttribute(name, String(value));
  sheet.root.append(copy);
}

function addLegend(sheet: Sheet, items: NodeListOf<HTMLElement>): void {
  let x = 0;
  items.forEach((item, index) => {
    // the words follow the sample, which may bear a letter of its own
    const text = item.lastChild?.textContent ?? '';
    const width = 34 + textWidth(text) + 20;
    if (index === 0) sheet.y += 12;
    else if (x + width > sheet.width) {
      x = 0;
      sheet.y += 24;
    }
    const sample = item.querySelector('svg');
    if (sample) place(sheet, sample, MARGIN + x, 24, 16);
    sheet.root.append(element(sheet.file, 'text', { x: MARGIN + x + 32, y: sheet.y + 12.5, fill: sheet.ink, 'font-size': 13 }, text));
    x += width;
  });
  if (items.length > 0) sheet.y += 30;
}

/**
 * The whole figure as one SVG file: title, legend, every picture in it and its source, with colours and fonts written out, on the
 * page's own ground. `figure` is the chart's `<figure>`.
 */
export function standaloneSvg(figure: HTMLElement, title: string): StandaloneSvg {
  const pictures = [...figure.querySelectorAll<SVGSVGElement>('.samlar-chart-picture svg')];
  const width = Math.max(280, ...pictures.map((picture) => picture.viewBox.baseVal.width));
  const look = getComputedStyle(figure);
  const color = (name: string, otherwise: string) => look.getPropertyValue(`--ds-color-neutral-${name}`).trim() || otherwise;
  const file = document.implementation.createDocument(SVG, 'svg');
  const root = file.documentElement;
  const sheet: Sheet = { file, root, width, ink: color('text-default', '#000000'), quiet: color('text-subtle', '#555555'), y: MARGIN - 8 };
  root.append(element(file, 'title', {}, title));
  root.append(element(file, 'rect', { width: '100%', height: '100%', fill: color('background-default', '#ffffff') }));
  write(sheet, title, 18, 650, sheet.ink);
  addLegend(sheet, figure.querySelectorAll<HTMLElement>('.samlar-chart-legend li'));
  for (const picture of pictures) {
    const before = picture.previousElementSibling;
    if (before?.classList.contains('samlar-chart-wave')) write(sheet, before.textContent ?? '', 15, 600, sheet.ink);
    sheet.y += 10;
    const { width: own, height } = picture.viewBox.baseVal;
    place(sheet, picture, MARGIN, own, height);
    sheet.y += height + 8;
  }
  const source = figure.querySelector('.samlar-chart-source')?.textContent;
  if (source) write(sheet, source, 12, 400, sheet.quiet);
  const size = { width: width + 2 * MARGIN, height: Math.ceil(sheet.y + MARGIN - 6) };
  const own = { ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': look.fontFamily };
  for (const [name, value] of Object.entries(own)) root.setAttribute(name, String(value));
  return { ...size, text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}` };
}
