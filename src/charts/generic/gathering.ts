import type { Result } from '../../engine/types.ts';
import { gatheredBy, measuredBy } from './cells.ts';
import type { Period } from './periods.ts';
import { rowsOf } from './points.ts';
import { byItself, isLeftToChart, readSpec, type Combine, type RawSpec, type Spec } from './spec.ts';
import { turned } from './turned.ts';
import { kindOf } from './values.ts';

/** How all rows of a relation become the marks of a chart of which only the first rows are known. */
export interface Gathering {
  /** The columns whose values have a mark together. */
  keys: string[];
  /** The column that is combined, and how; undefined where rows are counted. */
  measured?: string;
  by: Combine;
  /** The one of `keys` that is put together by periods, or can be where its moments are too many to have a mark each. */
  time?: string;
  period?: Period;
  /** The specification with every choice made that the first rows have led to. */
  spec: RawSpec;
}

const isOverTime = ({ mark, x }: Spec): boolean =>
  ['bar', 'line', 'area'].includes(mark) && x !== undefined && kindOf(x) === 'time';

/**
 * How rows become marks by the first of them; those on moments always do, for so many have no mark each. Undefined where
 * each row has a mark of its own.
 */
export function gatheringOf(data: Result, raw: RawSpec): Gathering | undefined {
  const first = readSpec(raw, data).spec;
  const { mark, x, y } = first;
  const isMoney = mark === 'dot' && x && kindOf(x) === 'time' && y?.type === 'decimal';
  const read: Spec = isMoney && isLeftToChart(raw) ? { ...first, mark: 'line' } : first;
  const { spec } = turned(read);
  const by =
    gatheredBy(spec, rowsOf(spec, data, [])) ?? (isOverTime(spec) ? byItself(spec.mark, spec.y) : undefined);
  const key = measuredBy(spec);
  const measured = spec.isCounted ? undefined : spec[key]?.name;
  if (!by || (measured === undefined && by !== 'count')) return undefined;
  const named = (of: Spec) =>
    (['x', 'y', 'color', 'facet'] as const).flatMap((each) => {
      const column = of[each];
      const isCount = of.isCounted && each === (of.mark === 'heat' ? 'color' : 'y');
      return column && !isCount ? [[each, column.name] as const] : [];
    });
  return {
    keys: [...new Set(named(spec).flatMap(([each, name]) => (each === key && measured ? [] : name)))],
    ...(measured === undefined ? {} : { measured }),
    by,
    ...((isOverTime(spec) || spec.period) && spec.x ? { time: spec.x.name } : {}),
    ...(spec.period ? { period: spec.period } : {}),
    spec: { ...raw, mark: read.mark, ...Object.fromEntries(named(read)), combine: by }
  };
}

/** The same by periods. */
export const byPeriod = (gathering: Gathering, period: Period): Gathering => ({
  ...gathering,
  period,
  spec: { ...gathering.spec, period }
});
