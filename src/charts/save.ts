import { twinToCsv } from './csv.ts';
import { captioned, download, fileName, svgText, svgToPng, type Caption } from './export.ts';
import type { TwinTable } from './types.ts';

/** What a figure's files hold. */
export interface Saved {
  /** Name of the chart, for the file. */
  name: string;
  svg: SVGSVGElement;
  caption: Caption;
  twin: TwinTable;
}

/** Downloads a figure as a picture, or its table twin. Rejects where the browser cannot make the picture. */
export async function save(type: 'svg' | 'png' | 'csv', { name, svg, caption, twin }: Saved): Promise<void> {
  const content = {
    svg: () => new Blob([svgText(captioned(svg, caption))], { type: 'image/svg+xml' }),
    png: () => svgToPng(captioned(svg, caption), 2),
    csv: () =>
      new Blob([twinToCsv(twin, [caption.title, caption.sentence, ...caption.notes])], { type: 'text/csv' })
  };
  download(fileName(name, type), await content[type]());
}
