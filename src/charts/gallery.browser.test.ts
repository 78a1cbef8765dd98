import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../app/theme.css';
import { language, type Language } from '../i18n/index.ts';
import { captioned, svgText } from './export.ts';
import { gallery, type GalleryEntry } from './gallery.ts';

type Theme = 'light' | 'dark';

let stage: HTMLElement;

beforeEach(() => {
  stage = document.createElement('div');
  stage.style.cssText = 'position:absolute;left:0;top:0;background:var(--paper)';
  document.body.append(stage);
});

afterEach(() => {
  stage.remove();
  vi.restoreAllMocks();
});

function draw({ chart, data, options }: GalleryEntry, width: number, of: Language, theme: Theme) {
  language.choose(of);
  document.documentElement.dataset.theme = theme;
  const drawing = chart.draw(data(of), options, { width });
  stage.replaceChildren(drawing.svg);
  return drawing;
}

/** The inked part of a text: line boxes are taller than letters. */
function inked(node: SVGTextElement): {
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
} {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  const trim = (bottom - top) * 0.2;
  return {
    left: left + 0.5,
    right: right - 0.5,
    top: top + trim,
    bottom: bottom - trim,
    text: node.textContent
  };
}

function slanted(node: SVGTextElement): boolean {
  const matrix = node.getScreenCTM();
  return Boolean(matrix && Math.abs(matrix.b) > 0.01 && Math.abs(matrix.a) > 0.01);
}

function texts(svg: SVGSVGElement): SVGTextElement[] {
  return [...svg.querySelectorAll('text')].filter((node) => node.textContent.trim() !== '');
}

let pixel: CanvasRenderingContext2D | null = null;

function rgb(colour: string): number[] {
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) return [];
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = rgb(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const widths = [340, 1000];
const languagesOf: Language[] = ['en', 'zh'];
const themes: Theme[] = ['light', 'dark'];

describe.each(gallery.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
  it.each(widths)('keeps every text inside a drawing of %d pixels, in both languages', (width) => {
    for (const of of languagesOf) {
      const { svg } = draw(entry, width, of, 'light');
      const box = svg.getBoundingClientRect();
      expect(box.width, 'no wider than its paper').toBeLessThanOrEqual(width);
      const outside = texts(svg)
        .map(inked)
        .filter(
          ({ left, right, top, bottom }) =>
            left < box.left - 1 || right > box.right + 1 || top < box.top || bottom > box.bottom
        )
        .map(({ text }) => text);
      expect(outside, of).toEqual([]);
    }
  });

  it.each(widths)('lets no two texts overlap at %d pixels, in both languages', (width) => {
    for (const of of languagesOf) {
      const { svg } = draw(entry, width, of, 'light');
      expect(texts(svg).length).toBeGreaterThan(5);
      const boxes = texts(svg)
        .filter((node) => !slanted(node))
        .map(inked);
      const overlaps = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} / ${b.text}`)
      );
      expect(overlaps, of).toEqual([]);
    }
  });

  it('reserves exactly the height it draws', () => {
    for (const width of widths) {
      const { svg } = draw(entry, width, 'en', 'light');
      const reserved = entry.chart.height(entry.data('en'), entry.options, { width });
      expect(svg.height.baseVal.value).toBeCloseTo(reserved, 0);
    }
  });

  it('sets text on cells with a contrast of at least 4.5 in either theme', () => {
    for (const theme of themes) {
      const { svg } = draw(entry, 1000, 'en', theme);
      const cells = [...svg.querySelectorAll<SVGRectElement>('.cells rect')];
      const written = [...svg.querySelectorAll<SVGTextElement>('.on-cells text')];
      expect(written.length > 10, 'cells have text').toBe(cells.length > 0);
      for (const node of written) {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const cell = cells.find((each) => {
          const box = each.getBoundingClientRect();
          return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
        });
        const ground = cell ? getComputedStyle(cell).fill : getComputedStyle(stage).backgroundColor;
        expect(
          contrast(getComputedStyle(node).fill, ground),
          `${theme}: ${node.textContent}`
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('sets every other text with a contrast of at least 4.5 on paper in either theme', () => {
    for (const theme of themes) {
      const { svg } = draw(entry, 1000, 'en', theme);
      const paper = getComputedStyle(stage).backgroundColor;
      for (const node of texts(svg)) {
        if (node.closest('.on-cells')) continue;
        expect(
          contrast(getComputedStyle(node).fill, paper),
          `${theme}: ${node.textContent}`
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('has stops inside the drawing, each with words', () => {
    const { svg, stops } = draw(entry, 640, 'en', 'light');
    expect(stops.length).toBeGreaterThan(0);
    const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
    for (const { x, y, label } of stops) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height, label).toBe(true);
      expect(label.trim()).not.toBe('');
    }
  });

  it('is named by its question and its sentence, in both languages', () => {
    for (const of of languagesOf) {
      const { svg } = draw(entry, 640, of, 'light');
      const { chart, data, options } = entry;
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.getAttribute('aria-label')).toBe(
        `${chart.title(options, data(of))} ${chart.sentence(data(of), options)}`
      );
      expect(chart.title(options)).toMatch(/[?？]$/);
      expect(chart.sentence(data(of), options)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it('exports an SVG that stands alone, with title, sentence and source in it', () => {
    const { svg } = draw(entry, 640, 'en', 'dark');
    const { chart, data, options } = entry;
    const [title, sentence] = [chart.title(options), chart.sentence(data('en'), options)];
    const file = svgText(
      captioned(svg, { title, sentence, notes: ['Settings: 2024', 'Source: orders.csv'] })
    );
    const parsed = new DOMParser().parseFromString(file, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const words = parsed.documentElement.textContent;
    for (const part of [title, sentence, 'Settings: 2024', 'Source: orders.csv'])
      expect(words).toContain(part);
    expect(file).not.toMatch(/var\(--|oklch|color-mix|class="plot/);
  });

  it('is drawn as its snapshot', async () => {
    vi.spyOn(CanvasRenderingContext2D.prototype, 'measureText').mockImplementation(function (
      this: CanvasRenderingContext2D,
      text: string
    ) {
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 13);
      return { width: text.length * size * 0.56 } as TextMetrics;
    });
    const { svg } = draw(entry, 640, 'en', 'light');
    for (const node of svg.querySelectorAll('*'))
      for (const { name, value } of node.attributes)
        node.setAttribute(
          name,
          value
            .replace(/tailbook-\d+/g, 'tailbook')
            .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
        );
    const drawn = new XMLSerializer().serializeToString(svg).replaceAll('><', '>\n<');
    await expect(`${drawn}\n`).toMatchFileSnapshot(`./snapshots/${name}.svg`);
  });
});
