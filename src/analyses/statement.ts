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

const variable = /^\$([A-Za-z_]\w*)$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** A date as YAML or a control gives it, as ISO text; undefined where it is no calendar date. */
function dateText(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  const time = isoDate.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

/** A value as its reader sets it: a share in percent. */
const said = ({ type }: Parameter, value: number): string =>
  type === 'share' ? format.share(value) : String(value);

function number(parameter: Parameter, value: unknown): number {
  const result = typeof value === 'number' ? value : Number(String(value).trim() || NaN);
  if (!Number.isFinite(result))
    throw new SettingError((labelOf) => m.notANumber(labelOf(parameter.name), String(value)), parameter.name);
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
  const named = variable.exec(String(value));
  if (named) return `getvariable(${literal(named[1] ?? '')})`;
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
            m.notAChoice(labelOf(parameter.name), String(value), parameter.choices?.join(', ') ?? ''),
          parameter.name
        );
      return literal(String(value));
    case 'text':
    case 'relation':
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

/** The relation an analysis reads: `settings.data`, by default the loaded orders. */
export const relationOf = (settings: Settings): string =>
  settings.data === undefined ? 'orders' : String(settings.data);

/** The value a setting has: what the cell says, else the macro's default. */
export const valueOf = (parameter: Parameter, settings: Settings): unknown =>
  settings[parameter.name] ?? parameter.default;

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
  return `FROM ${macro}(${[literal(relationOf(settings)), ...named].join(', ')})`;
}

/** Throws where two numeric settings are not in order. Parameters of the notebook (`$name`) are not checked here. */
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
