import { variableOf, type Parameter, type Settings } from '../../analyses/index.ts';
import type { Param } from '../params.ts';

/**
 * The parameter that a setting of an analysis means by a name: of the setting's kind, with the setting's default and
 * bounds. Undefined where no setting reads the name, or none that a parameter can stand for.
 * @param columns The columns that a setting which names one can choose from.
 */
export function guessedSetting(
  name: string,
  settings: Settings,
  parameters: readonly Parameter[],
  columns: readonly string[]
): Param | undefined {
  const setting = parameters.find((each) => variableOf(settings[each.name]) === name);
  if (!setting) return undefined;
  const { type, default: usual, min, max, step, choices = [], free } = setting;
  if (type === 'date') return { name, type, value: null };
  if (type === 'number' || type === 'share')
    return {
      name,
      type: 'number',
      value: typeof usual === 'number' ? usual : (min ?? 0),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(step === undefined ? {} : { step })
    };
  const options = free ? choices : [...new Set([...choices, ...(type === 'text' ? columns : [])])];
  const value = usual === undefined ? (options[0] ?? '') : String(usual);
  if (!options.length) return { name, type: 'text', value };
  return { name, type: 'select', value, options: options.includes(value) ? options : [value, ...options] };
}
