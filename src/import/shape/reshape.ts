import { printCsv } from '../printCsv.ts';
import { readRecords, type Signs } from './records.ts';

/** The signs of a text that the engine cannot read, or columns aligned with blanks. */
export type Foreign = Signs | 'aligned';

/** Makes a text readable piece by piece. Every record begins on the line on which it begins in the text. */
export interface Reshaper {
  push(text: string): string;
  end(): string;
}

/** Columns aligned with blanks become columns set apart by tabs; other signs become commas and double quotes. */
export const reshaper = (foreign: Foreign): Reshaper =>
  foreign === 'aligned' ? alignedToTabs() : signsToCommas(foreign);

export function reshapeText(text: string, foreign: Foreign): string {
  const made = reshaper(foreign);
  return made.push(text) + made.end();
}

/** Whole lines at a time. */
function alignedToTabs(): Reshaper {
  let kept = '';
  const line = (text: string) => text.trim().replace(/[ \t]+/g, '\t');
  return {
    push(text) {
      const lines = (kept + text).split(/\r\n|\n|\r(?!$)/);
      kept = lines.pop() ?? '';
      return lines.map((each) => `${line(each)}\n`).join('');
    },
    end: () => line(kept)
  };
}

function signsToCommas(signs: Signs): Reshaper {
  let kept = '';
  /** The line that is to be printed next. */
  let printed = 1;
  const print = (more: boolean): string => {
    const lines: string[] = [];
    let last = 0;
    for (const { cells, line, lines: spanned, end } of readRecords(kept, signs, { line: printed, more })) {
      lines.push('\n'.repeat(line - printed), printCsv(cells, []).replace(/\r\n$/, '\n'));
      printed = line + spanned;
      last = end + (/^(\r\n|\n|\r)/.exec(kept.slice(end, end + 2))?.[0].length ?? 0);
    }
    kept = kept.slice(last);
    return lines.join('');
  };
  return {
    push(text) {
      kept += text;
      return print(true);
    },
    end: () => print(false)
  };
}
