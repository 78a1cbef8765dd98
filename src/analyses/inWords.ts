import { format } from '../i18n/index.ts';
import type { Analysis, Parameter, Settings } from './types.ts';

function valueInWords(analysis: Analysis, { name, type }: Parameter, value: unknown): string {
  if (type === 'choice') return analysis.choice?.(name, String(value)) ?? String(value);
  const day = type === 'date' ? new Date(`${String(value)}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime())) return format.date(day);
  if (typeof value !== 'number') return String(value);
  return type === 'share' ? format.share(value) : format.number(value);
}

/**
 * Settings as their reader sees them set: "Refunds count as money only".
 * @param keys Which of them.
 * @param values What they come to: see `resolved`.
 */
export const inWords = (analysis: Analysis, keys: readonly string[], values: Settings): string[] =>
  analysis.parameters
    .filter(({ name, lines }) => keys.includes(name) && values[name] !== undefined && !lines)
    .map((each) => `${analysis.label(each.name)} ${valueInWords(analysis, each, values[each.name])}`);
