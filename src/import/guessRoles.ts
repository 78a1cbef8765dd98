import { dateCandidates, isBlankDate } from './values/dates.ts';
import { headerNames, plainName, type Meaning } from './headerNames.ts';
import { numberShare } from './values/numbers.ts';
import { presetFor } from './presets.ts';
import { guessRolesByValues } from './guessRolesByValues.ts';
import { roles, type Role, type SourceColumn } from './types.ts';

/** A column proposed for a role, with how sure that is and why. */
export interface RoleGuess {
  role: Role;
  column: string;
  /** The other factor, where the amount is a product. */
  times?: string;
  /** From 0 to 1. Below 0.6 the user is asked to look. */
  confidence: number;
  reason: RoleReason;
}

/** - `preset`: the header is that of a known export; `name`: the name says so; `similar`: part of the name does;
 *  - `values`: the values look like it; `product`: a price and a quantity are there, a total is not. */
export type RoleReason =
  { kind: 'preset'; preset: string } | { kind: 'name' | 'similar' | 'values' | 'product' };

const misleading =
  /discount|tax|shipping|fee|refund|tip|compare|points|balance|优惠|折扣|邮费|运费|退款|积分|税|服务费|手续费|updated|shipped|ship date|fulfil|delivery|required|due|birth|发货|收货时间|完成时间|关闭|更新/;

interface Match {
  meaning: Meaning;
  column: SourceColumn;
  confidence: number;
  kind: 'name' | 'similar';
}

/** Proposes at most one column a role, no column twice. */
export function guessRoles(columns: SourceColumn[]): RoleGuess[] {
  const guesses: RoleGuess[] = [];
  const preset = presetFor(columns.map(({ name }) => name));
  for (const role of roles) {
    const name = preset?.roles[role];
    if (preset && name !== undefined && columns.some((column) => column.name === name))
      guesses.push({ role, column: name, confidence: 0.98, reason: { kind: 'preset', preset: preset.name } });
  }
  const taken = new Set(guesses.map(({ column }) => column));
  const has = (role: Role) => guesses.some((guess) => guess.role === role);
  const matches = columns.flatMap((column) => matchesOf(column)).sort((a, b) => b.confidence - a.confidence);
  for (const { meaning, column, confidence, kind } of matches) {
    if (meaning === 'unit_price' || has(meaning) || taken.has(column.name)) continue;
    guesses.push({ role: meaning, column: column.name, confidence, reason: { kind } });
    taken.add(column.name);
  }
  if (!has('amount') || isWeak(guesses)) addPrice(guesses, matches);
  if (columns.every(({ name }) => /^column\d+$/.test(name))) return guessRolesByValues(columns);
  if (!has('ordered_at')) {
    const dated = columns.filter(({ name, samples }) => !taken.has(name) && datesSurely(samples));
    const only = dated.length === 1 ? dated[0] : undefined;
    if (only)
      guesses.push({ role: 'ordered_at', column: only.name, confidence: 0.5, reason: { kind: 'values' } });
  }
  return guesses;
}

const isWeak = (guesses: RoleGuess[]): boolean =>
  (guesses.find(({ role }) => role === 'amount')?.confidence ?? 0) < 0.6;

/** A price times a quantity where no total is named; a price alone where there is no quantity either. */
function addPrice(guesses: RoleGuess[], matches: Match[]): void {
  const price = matches.find(({ meaning }) => meaning === 'unit_price');
  if (!price) return;
  const quantity = guesses.find(({ role }) => role === 'quantity');
  const weak = guesses.findIndex(({ role }) => role === 'amount');
  if (weak >= 0) guesses.splice(weak, 1);
  guesses.push({
    role: 'amount',
    column: price.column.name,
    ...(quantity ? { times: quantity.column } : {}),
    confidence: quantity ? 0.85 : 0.7,
    reason: { kind: quantity ? 'product' : 'similar' }
  });
}

const datesSurely = (samples: string[]): boolean => {
  const best = dateCandidates(samples)[0];
  return !!best && best.share > 0.9 && !['serial', 'seconds', 'milliseconds'].includes(best.reading.order);
};

function matchesOf(column: SourceColumn): Match[] {
  const plain = plainName(column.name);
  return (Object.entries(headerNames) as [Meaning, string[]][]).flatMap(([meaning, names]): Match[] => {
    const exact = names.findIndex(
      (name) => name === plain || name.replaceAll(' ', '') === plain.replaceAll(' ', '')
    );
    if (exact >= 0) {
      const gaps = meaning === 'ordered_at' ? blankShare(column.samples) * 0.3 : 0;
      return [{ meaning, column, confidence: 0.95 - (exact / names.length) * 0.2 - gaps, kind: 'name' }];
    }
    const part = names.findIndex((name) => holds(plain, name));
    return part < 0 || misleading.test(plain) || !valuesFit(meaning, column.samples)
      ? []
      : [{ meaning, column, confidence: 0.6 - (part / names.length) * 0.3, kind: 'similar' }];
  });
}

const blankShare = (samples: string[]): number =>
  samples.filter(isBlankDate).length / Math.max(1, samples.length);

/** Whether a longer name holds a known one: as its last words, or anywhere in Chinese. */
const holds = (plain: string, name: string): boolean =>
  /[\u4e00-\u9fff]/.test(name)
    ? name.length >= 2 && plain.includes(name)
    : name.length >= 4 && (plain.endsWith(` ${name}`) || plain.startsWith(`${name} `));

function valuesFit(meaning: Meaning, samples: string[]): boolean {
  if (meaning === 'ordered_at') return datesSurely(samples);
  if (['amount', 'unit_price', 'quantity', 'cost'].includes(meaning)) return numberShare(samples) > 0.8;
  return true;
}
