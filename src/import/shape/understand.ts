import { layOut, type Layout } from './layout.ts';
import type { Signs } from './records.ts';
import { reshapeText } from './reshape.ts';
import type { ShapeWishes } from './Shape.ts';
import { sniff } from './sniff.ts';

/** What the beginning of a file says about its shape. */
export interface Understanding {
  /** The signs of the file itself. */
  signs: Signs;
  aligned: boolean;
  /** Signs that the engine can read: those of the file, or of the copy that must be made. */
  readable: Signs;
  /** The layout of what the engine reads. */
  layout: Layout;
}

const usual: Signs = { delimiter: ',', quote: '"', escape: '"' };

/**
 * Understands a text's beginning. `isWhole`: it is the whole text. `sniffed`: the delimiter that the engine found,
 * which wins among equals.
 */
export function understand(
  head: string,
  isWhole: boolean,
  wishes: ShapeWishes = {},
  sniffed?: string
): Understanding {
  const text = head.replace(/^\ufeff/, '');
  const { delimiter, quote } = wishes;
  const wanted = {
    ...(delimiter === undefined || delimiter === 'aligned' ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote })
  };
  const division = sniff(text, wanted, sniffed);
  const aligned =
    delimiter === 'aligned' ||
    (delimiter === undefined &&
      (division.width < 2 || division.agreement < 0.5 || isBlank(division.signs)) &&
      isAligned(text));
  const signs = aligned ? { ...usual, delimiter: '\t' } : division.signs;
  const readable = aligned || isReadable(signs) ? signs : usual;
  const shown = aligned ? reshapeText(text, 'aligned') : readable === signs ? text : reshapeText(text, signs);
  const headerRows =
    wishes.headerRows ?? (wishes.header === undefined ? undefined : wishes.header ? undefined : 0);
  const layout = layOut(shown, readable, isWhole, {
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(wishes.header === true && wishes.headerRows === undefined ? { named: true } : {}),
    ...(wishes.skip === undefined ? {} : { skip: wishes.skip }),
    ...(wishes.comment === undefined ? {} : { comment: wishes.comment })
  });
  return { signs, aligned, readable, layout };
}

const isBlank = ({ delimiter }: Signs): boolean => delimiter.trim() === '' && delimiter !== '\t';

/**
 * Whether the engine and the scan of the bytes can read these signs: one byte each, quotes doubled. Of backslashes the
 * engine would drop those that escape nothing: "C:\temp" would become "C:temp".
 */
const isReadable = ({ delimiter, quote, escape }: Signs): boolean =>
  /^[\x01-\x7f]$/.test(delimiter) && /^[\x21-\x7e]?$/.test(quote) && escape === quote;

/** Whether runs of blanks set the same number of columns apart in nearly every line. */
function isAligned(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const widths = lines.slice(0, 200).map((line) => line.trim().split(/[ \t]+/).length);
  const width = widths[Math.floor(widths.length / 2)] ?? 0;
  return width > 2 && widths.filter((each) => each === width).length >= widths.length * 0.95;
}
