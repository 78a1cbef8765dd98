import { Percent } from '../analyses/index.ts';
import { literal } from '../engine/index.ts';
import type { ParameterFault, Problem } from './Problem.ts';
import type { YamlValue } from './yaml.ts';

/** A parameter of the notebook: a DuckDB variable with a control. */
export type Param =
  | {
      name: string;
      type: 'date';
      /** ISO text; null leaves the choice to the query (NULL). */ value: string | null;
      label?: string;
    }
  | { name: string; type: 'number'; value: number; min?: number; max?: number; step?: number; label?: string }
  | {
      name: string;
      type: 'select';
      value: string | number;
      /** What can be chosen, or a query whose first column says it. */
      options: (string | number)[] | string;
      label?: string;
    }
  | { name: string; type: 'toggle'; value: boolean; label?: string }
  | { name: string; type: 'text'; value: string; label?: string };

/** A value a parameter may have. */
export type ParamValue = Param['value'];

/** The parameters of a front matter, and what is wrong with those that cannot be used. */
export interface Params {
  list: Param[];
  problems: Map<string, Problem>;
}

/** The kinds of parameters, in the order in which forms offer them. */
export const types: readonly Param['type'][] = ['date', 'number', 'select', 'toggle', 'text'];

/** Checks every entry of `params:`. */
export function readParams(entries: Record<string, unknown>): Params {
  const list: Param[] = [];
  const problems = new Map<string, Problem>();
  for (const [name, entry] of Object.entries(entries)) {
    const read = readParam(name, entry);
    if ('code' in read) problems.set(name, read);
    else list.push(read);
  }
  return { list, problems };
}

function readParam(name: string, entry: unknown): Param | Problem {
  const about =
    typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : { value: entry };
  const type = about.type ?? guess(about);
  const label = typeof about.label === 'string' ? { label: about.label } : {};
  const value = about.value ?? null;
  const numbers = Object.fromEntries(
    ['min', 'max', 'step'].flatMap((key) => (typeof about[key] === 'number' ? [[key, about[key]]] : []))
  );
  const options = Array.isArray(about.options)
    ? about.options.filter((each) => typeof each === 'string' || typeof each === 'number')
    : typeof about.options === 'string'
      ? about.options
      : [];
  if (!types.includes(type as Param['type'])) return { code: 'parameter-type', name, detail: String(type) };
  const param = {
    name,
    type,
    value,
    ...label,
    ...(type === 'number' ? numbers : {}),
    ...(type === 'select' ? { options } : {})
  } as Param;
  return faultOf(param, value) ?? param;
}

const guess = (about: Record<string, unknown>): Param['type'] =>
  about.options !== undefined
    ? 'select'
    : typeof about.value === 'boolean'
      ? 'toggle'
      : typeof about.value === 'number'
        ? 'number'
        : isDate(about.value)
          ? 'date'
          : 'text';

/** Why a parameter cannot have a value; undefined where it can. */
export function faultOf(param: Param, value: unknown): Problem | undefined {
  const wrong = (code: ParameterFault, detail = ''): Problem => ({
    code,
    name: param.name,
    value: String(value),
    detail
  });
  switch (param.type) {
    case 'date':
      return value === null || isDate(value) ? undefined : wrong('parameter-date');
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('parameter-number');
      const { min = -Infinity, max = Infinity } = param;
      return value < min || value > max ? wrong('parameter-range', `${min} … ${max}`) : undefined;
    }
    case 'select':
      if (typeof param.options === 'string')
        return typeof value === 'string' || typeof value === 'number' ? undefined : wrong('parameter-text');
      return param.options.includes(value as string)
        ? undefined
        : wrong('parameter-option', param.options.join(', '));
    case 'toggle':
      return typeof value === 'boolean' ? undefined : wrong('parameter-toggle');
    case 'text':
      return typeof value === 'string' ? undefined : wrong('parameter-text');
  }
}

/** True for a calendar date as ISO text. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/**
 * The value as a DuckDB expression: dates are DATE; whole numbers are integers where the step is whole or not given,
 * other numbers DOUBLE; toggles are BOOLEAN; the rest is text.
 */
export function paramSql(param: Param, value: ParamValue = param.value): string {
  if (param.type === 'date') return value === null ? 'NULL::DATE' : `DATE ${literal(String(value))}`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return literal(String(value));
  const whole = Number.isInteger(value) && (param.type !== 'number' || Number.isInteger(param.step ?? 1));
  return whole ? String(value) : `${value}::DOUBLE`;
}

/** The values of parameters as DuckDB expressions, by name, dragged values in place of kept ones. */
export const valuesOf = ({ list }: Params, dragged?: ReadonlyMap<string, ParamValue>): Map<string, string> =>
  new Map(
    list.map((param) => [
      param.name,
      paramSql(param, dragged?.has(param.name) ? dragged.get(param.name) : param.value)
    ])
  );

/**
 * True for a number that a share takes as percent: one above 1, and every one of a parameter that goes beyond 1, so that
 * a slider from 0 to 100 means the same all along.
 */
export function isPercent(param: Param, value: ParamValue = param.value): boolean {
  if (!Number.isFinite(numberIn(value))) return false;
  const others =
    param.type === 'number'
      ? [param.max]
      : param.type === 'select'
        ? typeof param.options === 'string'
          ? []
          : param.options
        : [];
  return [value, ...others].some((each) => numberIn(each) > 1);
}

/** A number, and what a text says that is one: choices that were typed into a form are texts. */
const numberIn = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;

/**
 * The values of parameters as settings take them, by name, dragged ones in place of kept ones; undefined for one that
 * cannot be used.
 */
export const givenBy = (
  { list, problems }: Pick<Params, 'list'> & Partial<Params>,
  dragged?: ReadonlyMap<string, ParamValue>
): Map<string, ParamValue | Percent | undefined> =>
  new Map([
    ...list.map((param) => {
      const value = dragged?.has(param.name) ? dragged.get(param.name) : param.value;
      const isHundredths = value !== undefined && isPercent(param, value);
      return [param.name, isHundredths ? new Percent(Number(value), value) : value] as const;
    }),
    ...[...(problems?.keys() ?? [])].map((name) => [name, undefined] as const)
  ]);

/** What is to be written into the front matter for a parameter. Keys that a form does not know stay, such as its label. */
export function entriesOf(
  { name, ...definition }: Param,
  before: unknown
): [path: string[], value: YamlValue | undefined][] {
  if (typeof before !== 'object' || before === null) return [[['params', name], definition]];
  const gone = { min: undefined, max: undefined, step: undefined, options: undefined };
  return Object.entries({ ...gone, ...definition }).map(([key, value]) => [['params', name, key], value]);
}
