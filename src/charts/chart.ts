import type { Chart, Span } from './types.ts';

/** The plain text of a reading. */
export function plain(spans: Span[]): string {
  return spans.map((span) => span.text).join('');
}

type Parts<Data, Options> = Omit<Chart<Data, Options>, 'sentence'>;

/** A chart from its parts: the sentence is the reading in plain text, and names the drawing for screen readers. */
export function chart<Data, Options extends object>(parts: Parts<Data, Options>): Chart<Data, Options> {
  return {
    ...parts,
    sentence: (data, options) => plain(parts.reading(data, options)),
    draw(data, options, paper) {
      const drawing = parts.draw(data, options, paper);
      drawing.svg.setAttribute('role', 'img');
      drawing.svg.setAttribute(
        'aria-label',
        `${parts.title(options, data)} ${plain(parts.reading(data, options, paper))}`
      );
      return drawing;
    }
  };
}
