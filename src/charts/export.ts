import { textWidth } from './measure.ts';
import { add, set } from './svg.ts';

/** What is printed into an exported picture, above and below the drawing. */
export interface Caption {
  title: string;
  sentence: string;
  /** Lines below: settings, source. */
  notes: string[];
}

/** Properties that an exported element carries itself; all but the opacity are inherited. */
const carried = [
  'fill',
  'stroke',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'opacity',
  'paint-order'
];

let pixel: CanvasRenderingContext2D | null | undefined;

/** Any CSS colour as the rgb() or rgba() that every SVG program reads. */
function plainColour(value: string): string {
  if (!/^(ok|color|lab|lch|hwb)/.test(value)) return value;
  pixel ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true
  });
  if (!pixel) return value;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = value;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
  return a === 255 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${((a ?? 0) / 255).toFixed(3)})`;
}

/**
 * A copy of an SVG on the page in which every colour and font is the computed one, so that it looks the same
 * without the page's style sheet and CSS variables.
 */
export function inlineStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, i) => {
    const twin = copies[i];
    if (!twin || original.tagName === 'style') return;
    const style = getComputedStyle(original);
    const parent = i > 0 && original.parentElement ? getComputedStyle(original.parentElement) : undefined;
    twin.removeAttribute('style');
    for (const name of carried) {
      const value = style.getPropertyValue(name);
      if (name !== 'opacity' && parent?.getPropertyValue(name) === value) twin.removeAttribute(name);
      else if (i === 0 || original.hasAttribute(name) || original.style.getPropertyValue(name))
        twin.setAttribute(
          name,
          value.startsWith('url(') ? (original.getAttribute(name) ?? value) : plainColour(value)
        );
    }
  });
  for (const style of copy.querySelectorAll('style')) style.remove();
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return copy;
}

/** Words to lines no wider than `width`; Chinese breaks between any two characters. */
function wrap(text: string, width: number, size: number, family: 'sans' | 'serif', weight = 400): string[] {
  const pieces = text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const closing = /^[,。;:!?、)」』》%]/.test(piece);
    if (line && !closing && textWidth((line + piece).trimEnd(), { size, family, weight }) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** A standalone SVG of a drawing on the page: title and sentence above, notes below, on paper, colours inlined. */
export function captioned(svg: SVGSVGElement, { title, sentence, notes }: Caption): SVGSVGElement {
  const theme = getComputedStyle(document.documentElement);
  const token = (name: string, otherwise: string) =>
    theme.getPropertyValue(`--${name}`).replaceAll(/\s+/g, ' ').trim() || otherwise;
  const inner = inlineStyles(svg);
  const width = svg.width.baseVal.value;
  const height = svg.height.baseVal.value;
  const edge = 24;
  const whole = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  set(whole, { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-label': `${title} ${sentence}` });
  add(whole, 'title', {}, title);
  add(whole, 'desc', {}, [sentence, ...notes].join('\n'));
  const paper = add(whole, 'rect', { width: '100%', height: '100%', fill: token('paper', '#fff') });
  let y = edge;
  const write = (text: string, size: number, family: 'sans' | 'serif', weight: number, fill: string) => {
    for (const line of wrap(text, width, size, family, weight)) {
      y += size * 1.35;
      add(
        whole,
        'text',
        { x: edge, y, fill, 'font-size': size, 'font-weight': weight, 'font-family': token(family, family) },
        line
      );
    }
  };
  write(title, 22, 'serif', 600, token('ink', '#000'));
  y += 4;
  write(sentence, 14, 'sans', 400, token('ink', '#000'));
  y += 18;
  set(inner, { x: edge, y, overflow: 'visible' });
  whole.append(inner);
  y += height + 8;
  for (const note of notes) write(note, 12, 'sans', 400, token('soft', '#555'));
  y += edge;
  const size = { width: width + edge * 2, height: Math.ceil(y) };
  set(whole, { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  set(paper, size);
  return whole;
}

/** The text of an SVG file. */
export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** A PNG of a standalone SVG, `scale` device pixels to a CSS pixel. Throws where the browser cannot paint it. */
export async function svgToPng(svg: SVGSVGElement, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(svg.width.baseVal.value * scale);
  canvas.height = Math.round(svg.height.baseVal.value * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to paint on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('This browser could not paint the picture.');
  return blob;
}

/** A file's name: the chart and the day, such as `tailbook-pareto-2011-12-10.svg`. */
export function fileName(chart: string, extension: string, day = new Date()): string {
  return `tailbook-${chart}-${day.toISOString().slice(0, 10)}.${extension}`;
}

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
