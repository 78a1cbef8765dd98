import { literal } from '../engine/index.ts';
import { format } from '../i18n/index.ts';
import { m } from './messages.ts';
import type { Parameter, Settings } from './types.ts';

/** What a parameter is called, given its key. */
type LabelOf = (parameter: string) => string;

/** A setting that cannot be used. The message names parameters by their keys, `say` by the labels its reader sees. */
export class SettingError extends Error {
  override name = 'SettingError';
  constructor(
    /** What is wrong and what to do, in the current language. */
    readonly say: (labelOf: LabelOf) => string,
    /** The key in the cell that is wrong. */
    readonly parameter: string
  ) {
    super(say((key) => key));
  }
}

const variable = /^\$([\p{L}_][\p{L}\p{N}_]*)%?$/u;

/** The parameter of the notebook that a setting names as `$name`, or in percent as `$name%`; undefined where it names none. */
export const variableOf = (setting: unknown): string | undefined =>
  typeof setting === 'string' ? variable.exec(setting)?.[1] : undefined;

/**
 * A number that a parameter of the notebook has in percent, 70: a share takes 0.7 from it, any other setting what was
 * given, which may be a text.
 */
export class Percent {
  constructor(
    readonly number: number,
    readonly given: unknown = number
  ) {}
}

const isInPercent = (setting: unknown): boolean => String(setting).endsWith('%');

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** A date as YAML or a control gives it, as ISO text; undefined where it is no calendar date. */
function dateText(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  const time = isoDate.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

/** True where only whole numbers are meant. */
const isWhole = ({ type, step }: Parameter): boolean =>
  type === 'number' && step !== undefined && Number.isInteger(step);

/** A value as its reader sets it: a share in percent. */
const said = ({ type }: Parameter, value: number): string =>
  type === 'share' ? format.share(value) : String(value);

function number(parameter: Parameter, value: unknown): number {
  const result = typeof value === 'number' ? value : Number(String(value).trim() || NaN);
  if (!Number.isFinite(result))
    throw new SettingError((labelOf) => m.notANumber(labelOf(parameter.name), String(value)), parameter.name);
  if (isWhole(parameter) && !Number.isInteger(result))
    throw new SettingError((labelOf) => m.notWhole(labelOf(parameter.name), String(result)), parameter.name);
  const { min = -Infinity, max = Infinity } = parameter;
  if (result < min || result > max)
    throw new SettingError(
      (labelOf) =>
        m.outside(
          labelOf(parameter.name),
          said(parameter, result),
          said(parameter, min),
          said(parameter, max)
        ),
      parameter.name
    );
  return result;
}

/** One setting as an SQL expression. `$name` reads the notebook's parameter of that name. */
function expression(parameter: Parameter, value: unknown): string {
  const named = variableOf(value);
  if (named !== undefined) {
    const unit = isInPercent(value) ? '::DOUBLE / 100' : isWhole(parameter) ? '::INTEGER' : '';
    return `getvariable(${literal(named)})${unit}`;
  }
  switch (parameter.type) {
    case 'number':
    case 'share':
      return String(number(parameter, value));
    case 'date': {
      const date = dateText(value);
      if (!date)
        throw new SettingError(
          (labelOf) => m.notADate(labelOf(parameter.name), String(value)),
          parameter.name
        );
      return `DATE ${literal(date)}`;
    }
    case 'choice':
      if (!parameter.choices?.includes(String(value)))
        throw new SettingError(
          (labelOf) =>
            m.notAChoice(labelOf(parameter.name), String(value), parameter.choices?.join(m.comma) ?? ''),
          parameter.name
        );
      return literal(String(value));
    case 'text':
    case 'relation':
      if (parameter.isCustomer && typeof value === 'number') return literal(String(value));
      if (typeof value !== 'string' || !value.trim())
        throw new SettingError((labelOf) => m.notText(labelOf(parameter.name)), parameter.name);
      return literal(value);
  }
}

/** One setting of an analysis as an SQL expression; undefined where it is not set and has no default. */
export function argument(parameter: Parameter, settings: Settings): string | undefined {
  const value = valueOf(parameter, settings);
  return value === undefined || value === null || value === '' ? undefined : expression(parameter, value);
}

/** The setting that every analysis has beside its own. */
const data: Parameter = { name: 'data', type: 'relation' };

/** The relation an analysis reads: `data`, by default the loaded orders. */
export const relationOf = (settings: Settings): string =>
  settings.data === undefined ? 'orders' : String(settings.data);

/** The value a setting has: what the cell says, else the macro's default. */
export const valueOf = (parameter: Parameter, settings: Settings): unknown =>
  settings[parameter.name] ?? parameter.default;

/** What a parameter of the notebook comes to in a setting of this type. */
const plain = (value: unknown, type?: Parameter['type']): unknown =>
  value instanceof Percent ? (type === 'share' ? value.number / 100 : value.given) : value;

/** A value of the type that the parameter has, where it can be one. */
function typed({ type }: Parameter, given: unknown): unknown {
  const value = plain(given, type);
  if (type === 'date') return dateText(value) ?? value;
  if (type !== 'number' && type !== 'share') return value;
  const number = Number(String(value).trim() || NaN);
  return Number.isFinite(number) ? number : value;
}

/**
 * What settings come to: a setting `$name` has the value of the notebook's parameter, one that the cell leaves out its
 * default, numbers are numbers and dates ISO text. Those that cannot be used stay as they are.
 * @param params Values of the notebook's parameters, by name, those in percent as `Percent`; undefined for one that has
 *   none.
 */
export function resolved(
  parameters: Parameter[],
  settings: Settings,
  params: ReadonlyMap<string, unknown>
): Settings {
  const said = (name: string): unknown => {
    const named = variableOf(settings[name]);
    const value = named === undefined ? undefined : params.get(named);
    if (value === undefined) return settings[name];
    return isInPercent(settings[name]) && typeof value === 'number' ? new Percent(value) : value;
  };
  const own = parameters.map((each) => [each.name, said(each.name) ?? each.default, each] as const);
  const others = Object.keys(settings).filter((key) => !parameters.some(({ name }) => name === key));
  return Object.fromEntries([
    ...own.flatMap(([name, value, parameter]) =>
      value === undefined ? [] : [[name, typed(parameter, value)]]
    ),
    ...others.map((name) => [name, plain(said(name))])
  ]);
}

/**
 * The defaults of settings that name relations which are not there, and without which the analysis runs: one whose
 * parameter has a default.
 * @param values Every setting by its value.
 * @param lacking Names of relations, lower case.
 */
export const defaultsFor = (
  parameters: Parameter[],
  values: Settings,
  lacking: readonly string[]
): Settings =>
  Object.fromEntries(
    parameters
      .filter(
        ({ name, type, default: usual }) =>
          type === 'relation' && usual !== undefined && lacking.includes(String(values[name]).toLowerCase())
      )
      .map(({ name, default: usual }) => [name, usual])
  );

/** Settings as `Analysis.statement` takes them: a share that names a parameter in percent says so, `$name%`. */
export function sharesInPercent(
  parameters: Parameter[],
  settings: Settings,
  params: ReadonlyMap<string, unknown>
): Settings {
  const shares = parameters.flatMap(({ name, type }) => {
    const named = type === 'share' ? variableOf(settings[name]) : undefined;
    return named !== undefined && params.get(named) instanceof Percent ? [[name, `$${named}%`]] : [];
  });
  return { ...settings, ...Object.fromEntries(shares) };
}

/**
 * `FROM macro('relation', name := value, …)`: the call an analysis runs, with every parameter that the cell sets or
 * that has a default, so that nothing is hidden.
 * @throws SettingError where a setting cannot be used.
 */
export function call(macro: string, parameters: Parameter[], settings: Settings): string {
  const named = parameters.flatMap((parameter) => {
    const value = argument(parameter, settings);
    return value === undefined ? [] : [`${parameter.name} := ${value}`];
  });
  return `FROM ${macro}(${[expression(data, relationOf(settings)), ...named].join(', ')})`;
}

/** Throws where two numeric settings are not in order. Those that name a parameter of the notebook are not compared. */
export function ordered(parameters: Parameter[], settings: Settings, first: string, second: string): void {
  const [low, high] = [first, second].map((name) => parameters.find((each) => each.name === name));
  if (!low || !high) return;
  const [a, b] = [low, high].map((parameter) => Number(valueOf(parameter, settings))) as [number, number];
  if (a >= b)
    throw new SettingError(
      (labelOf) => m.wrongOrder(labelOf(first), said(low, a), labelOf(second), said(high, b)),
      first
    );
}
