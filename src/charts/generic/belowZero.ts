import type { Result } from '../../engine/types.ts';
import { m } from '../words/generic.ts';
import type { Period } from './periods.ts';
import { seenRows } from './points.ts';
import { readSpec, type RawSpec } from './spec.ts';
import { turned } from './turned.ts';
import { kindOf, placed } from './values.ts';
import { wholeOf } from './whole.ts';

/**
 * How many amounts below zero, refunds as a rule, are part of sums, means or medians.
 * @param unit Over which stretches the rows are summed, if they are.
 */
export function belowZeroNotes(data: Result, raw: RawSpec, unit?: Period): string[] {
  const { spec } = turned(readSpec(raw, data).spec);
  const measured = spec.mark === 'heat' ? spec.color : spec.y;
  const isStack = ['bar', 'area', 'heat'].includes(spec.mark);
  const by = spec.combine ?? (unit || isStack ? 'sum' : undefined);
  const isPart = by === 'sum' || by === 'mean' || by === 'median';
  if (!isPart || spec.isCounted || measured?.type !== 'decimal') return [];
  const whole = wholeOf(data);
  if (whole) return whole.below > 0 ? [m.belowZero(whole.below, measured.name, by)] : [];
  const rows = unit ? data.rows : seenRows(spec, data.rows);
  const places = new Set(
    rows.map((row) =>
      [spec.x, spec.color, spec.facet].map((each) => each && String(row[each.name])).join('\n')
    )
  );
  if (!unit && places.size === rows.length) return [];
  const below = rows.filter((row) => Number(placed(row[measured.name], kindOf(measured))) < 0).length;
  return below ? [m.belowZero(below, measured.name, by)] : [];
}
