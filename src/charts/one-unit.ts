import { format, language } from '../i18n/index.ts';

const units = { en: [1e9, 1e6, 1e3], zh: [1e8, 1e4] };

/**
 * Numbers of one column or grid, briefly: all in one unit with the same decimals, so that they compare at a glance
 * (0.88万 beside 1.23万). Where the least would vanish in the unit of the greatest, they are written out.
 * @param values All that stand together.
 */
export function inOneUnit(values: readonly number[]): (value: number) => string {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const plain = (value: number): string => format.number(value, most < 100 ? 1 : 0);
  if (!(most >= 10_000)) return plain;
  const unit = units[language.current].find((each) => each <= most && least >= each / 50);
  if (!unit) return most < 1e6 ? plain : format.short;
  const digits = least < unit ? 2 : least < 10 * unit ? 1 : 0;
  const name = format.short(unit).replace('1', '');
  return (value) => (value === 0 ? '0' : format.number(value / unit, digits, digits) + name);
}
