import { language } from './language.svelte.ts';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language.tag}${JSON.stringify(options)}`;
  // What rounds to zero has no sign.
  if (!cache.has(key))
    cache.set(key, new Intl.NumberFormat(language.tag, { signDisplay: 'negative', ...options }));
  return cache.get(key) as Intl.NumberFormat;
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language.tag}${JSON.stringify(options)}`;
  if (!cache.has(key)) cache.set(key, new Intl.DateTimeFormat(language.tag, { timeZone: 'UTC', ...options }));
  return cache.get(key) as Intl.DateTimeFormat;
}

/** A hyphen before a number, as Intl writes it, would be read as a dash between two: a minus sign stands for it. */
const minus = (text: string): string => text.replace(/^-(?=\P{L}*\d)/u, '−');

/** Numbers, shares, money and dates as the current language writes them. Dates are read in UTC, as the engine gives them. */
export const format = {
  /** 23,570 — whole numbers, and others with at most `digits` decimals (2), and at least `least` (0). */
  number: (value: number | bigint, digits = 2, least = 0): string =>
    minus(numbers({ minimumFractionDigits: least, maximumFractionDigits: digits }).format(value)),
  /** Sentences one after another: a blank stands between them in English, and none in Chinese. */
  sentences: (said: readonly string[]): string => said.join(language.current === 'zh' ? '' : ' '),
  /** 12% to 15% / 12% 至 15% — from the one to the other, both as they are to be read. */
  range: (low: string, high: string): string =>
    language.current === 'zh' ? `${minus(low)} 至 ${minus(high)}` : `${minus(low)} to ${minus(high)}`,
  /** 95% interval 12% to 15% / 95% 区间 12% 至 15% */
  interval: (low: string, high: string): string =>
    `${language.current === 'zh' ? '95% 区间' : '95% interval'} ${format.range(low, high)}`,
  /** 14% (12% to 15%) / 14%（12% 至 15%） — with what is said beside it, in brackets. */
  beside: (text: string, more: string): string =>
    language.current === 'zh' ? `${minus(text)}（${more}）` : `${minus(text)} (${more})`,
  /** 2,500,315.63 — always two decimals; with a currency sign where an ISO code is given. */
  money: (value: number | bigint, currency?: string): string =>
    minus(
      numbers({
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        ...(currency ? { style: 'currency' as const, currency } : {})
      }).format(value)
    ),
  /** 1,234.5000 — a decimal, given as a number or as its exact text, with `digits` decimals; an ISO code adds the sign. */
  decimal: (value: number | string, digits: number, currency?: string): string =>
    numbers({
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...(currency ? { style: 'currency' as const, currency } : {})
    }).format(value as Intl.StringNumericLiteral),
  /** 2.5M / 250万 — for axes and tight places. */
  short: (value: number | bigint): string =>
    minus(numbers({ notation: 'compact', maximumFractionDigits: 1 }).format(value)),
  /** 0.678 → 67.8% (at most `digits` decimals, 1, and at least `least`, 0). */
  share: (value: number, digits = 1, least = 0): string =>
    minus(
      numbers({ style: 'percent', minimumFractionDigits: least, maximumFractionDigits: digits }).format(value)
    ),
  /** Dec 10, 2011 / 2011年12月10日 */
  date: (value: Date): string => dates({ dateStyle: 'medium' }).format(value),
  /** Dec 2011 / 2011年12月 */
  month: (value: Date): string => dates({ year: 'numeric', month: 'short' }).format(value),
  /** With hours, minutes and seconds. */
  time: (value: Date): string => dates({ dateStyle: 'medium', timeStyle: 'medium' }).format(value),
  /** 0.4s, 12s, 2m 5s — a time in milliseconds, as long as somebody waits for it. */
  duration: (ms: number): string => {
    const unit = (value: number, name: 'second' | 'minute', digits = 0): string =>
      numbers({ style: 'unit', unit: name, unitDisplay: 'narrow', maximumFractionDigits: digits }).format(
        value
      );
    const seconds = Math.round(ms / 1000);
    if (seconds < 60) return unit(ms / 1000, 'second', ms < 995 ? 2 : ms < 9950 ? 1 : 0);
    return `${unit(Math.floor(seconds / 60), 'minute')} ${unit(seconds % 60, 'second')}`;
  },
  /** 4.2 MB */
  bytes: (value: number): string =>
    value < 1e6
      ? `${numbers({ maximumFractionDigits: 0 }).format(Math.ceil(value / 1e3))} kB`
      : `${numbers({ maximumFractionDigits: 1 }).format(value / 1e6)} MB`
};
