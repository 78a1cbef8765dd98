import type { Result } from '../../engine/types.ts';
import { m } from '../words/generic.ts';
import type { Period } from './periods.ts';
import { seenRows } from './points.ts';
import { readSpec, type RawSpec } from './spec.ts';
import { kindOf, placed } from './values.ts';
import { wholeOf } from './whole.ts';

/**
 * Which rows have no value where a number or a moment is needed, and what becomes of them; a row is counted once. What is
 * blank among names is drawn.
 * @param unit Over which stretches the rows are summed, if they are.
 */
export function blankNotes(data: Result, raw: RawSpec, unit?: Period): string[] {
  const { spec } = readSpec(raw, data);
  const whole = wholeOf(data);
  let rows = unit ? data.rows : seenRows(spec, data.rows);
  const lacking = (key: 'x' | 'y' | 'color', say: (n: number, column: string) => string): string[] => {
    const column = spec[key];
    if (!column || (key === 'color' && kindOf(column) !== 'number')) return [];
    if (whole) return whole.blank[column.name] ? [say(whole.blank[column.name]!, column.name)] : [];
    const filled = rows.filter((row) => placed(row[column.name], kindOf(column)) !== undefined);
    const n = rows.length - filled.length;
    rows = filled;
    return n ? [say(n, column.name)] : [];
  };
  return [
    ...lacking('x', m.blankNotDrawn),
    ...(spec.isCounted && spec.mark !== 'heat' ? [] : lacking('y', m.blankNotDrawn)),
    ...(spec.isCounted || spec.mark === 'histogram'
      ? []
      : lacking('color', spec.mark === 'heat' ? m.blankNotCounted : m.blankPale))
  ];
}
