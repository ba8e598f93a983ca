/** Properties a picture needs once it stands alone, without the page's style sheets and custom properties. */
const PROPERTIES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'opacity',
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric', 'text-anchor', 'dominant-baseline', 'letter-spacing',
  'paint-order', 'stop-color',
]

const SVG = 'http://www.w3.org/2000/svg'

/** Copies an element with its computed looks as attributes. Not `cloneNode` and not `style`: a strict content-security policy refuses both. */
function copyOf(original: Element, file: Document): Element {
  const copy = file.createElementNS(SVG, original.localName)
  for (const { name, value } of original.attributes) {
    if (name !== 'style' && name !== 'class') copy.setAttribute(name, value)
  }
  const computed = getComputedStyle(original)
  for (const name of PROPERTIES) copy.setAttribute(name, computed.getPropertyValue(name))
  for (const child of original.childNodes) {
    if (child instanceof Element) copy.append(copyOf(child, file))
    else copy.append(file.createTextNode(child.textContent ?? ''))
  }
  return copy
}

/** The picture as a file of its own: every colour and font written out, on the page's ground. */
export function standaloneSvg(svg: SVGSVGElement, title: string): string {
  const file = document.implementation.createDocument(SVG, 'svg')
  const copy = copyOf(svg, file)
  file.documentElement.replaceWith(copy)
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = file.createElementNS(SVG, 'rect')
  const color = getComputedStyle(svg).getPropertyValue('--ds-color-neutral-background-default').trim() || '#ffffff'
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: color })) ground.setAttribute(name, value)
  const heading = file.createElementNS(SVG, 'title')
  heading.textContent = title
  copy.prepend(heading, ground)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}`
}

/** Hands the reader a file. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * The picture as PNG, in twice its size for print.
 * @throws Error when the browser refuses to draw it.
 */
export async function toPng(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(svg, title))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw on')
  context.scale(2, 2)
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'))
}

/** `Kvinnor bland chefer 2012` becomes `kvinnor-bland-chefer-2012`. */
export function fileStem(title: string): string {
  const plain = title.toLowerCase().normalize('NFD').replace(/\p{Diacritic}/gu, '')
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'figure'
}
