import type { Result } from '../../engine/types.ts';
import { gatheredBy, measuredBy } from './cells.ts';
import { rowsOf } from './points.ts';
import { readSpec, type Combine, type RawSpec } from './spec.ts';

/** How all rows of a relation become the marks of a chart of which only the first rows are known. */
export interface Gathering {
  /** The columns whose values have a mark together. */
  keys: string[];
  /** The column that is combined, and how. */
  measured: string;
  by: Exclude<Combine, 'count'>;
  /** The specification with every choice made that the first rows have led to. */
  spec: RawSpec;
}

/** What the rows of a result stand for, where each is what many have come to. */
export interface Whole {
  /** How many rows there are in all. */
  rows: number;
  /** How many of them have no value in a column. */
  blank: Record<string, number>;
  /** How many amounts are below zero. */
  below: number;
}

/** A result with one row for each mark. */
export type WholeResult = Result & { whole: Whole };

/** What the rows of a result stand for; undefined where each is a row of the data. */
export const wholeOf = (data: Result): Whole | undefined => (data as Partial<WholeResult>).whole;

/**
 * How rows become marks by the first of them. Undefined where each row has a mark of its own, or where rows are counted.
 */
export function gatheringOf(data: Result, raw: RawSpec): Gathering | undefined {
  const { spec } = readSpec(raw, data);
  const by = gatheredBy(spec, rowsOf(spec, data, []));
  const key = measuredBy(spec);
  const measured = spec[key];
  if (!by || by === 'count' || !measured) return undefined;
  const named = (['x', 'y', 'color', 'facet'] as const).flatMap((each) => {
    const column = spec[each];
    return column ? [[each, column.name] as const] : [];
  });
  return {
    keys: [...new Set(named.flatMap(([each, name]) => (each === key ? [] : name)))],
    measured: measured.name,
    by,
    spec: { ...raw, mark: spec.mark, ...Object.fromEntries(named), combine: by }
  };
}
