import { variableOf } from '../../analyses/index.ts';
import type { Settings } from '../../analyses/types.ts';
import type { Param } from '../params.ts';

/**
 * A chart's settings with the values of the parameters that they name as `$name`. What it draws, `data`, is a relation
 * and stays as it is; so does what names no parameter. Settings that name none are given back themselves.
 */
export function chartSettings(settings: Settings, params: () => readonly Param[]): Settings {
  const named = Object.entries(settings).flatMap(([key, value]) => {
    const name = key === 'data' ? undefined : variableOf(value);
    const param = name === undefined ? undefined : params().find((each) => each.name === name);
    return param ? [[key, param.value] as const] : [];
  });
  return named.length ? { ...settings, ...Object.fromEntries(named) } : settings;
}
