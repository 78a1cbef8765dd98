import { countedDates } from './countedDates.ts';
import { dateWords, inEnglish, type DateWord } from './dateWords.ts';
import { unwrap } from './wrapping.ts';

/** How a date is written. */
export type DateOrder =
  | 'ymd'
  | 'dmy'
  | 'mdy'
  | 'compact'
  | 'chinese'
  | 'named'
  | 'serial'
  | 'seconds'
  | 'milliseconds'
  | 'microseconds';

/** One way to read a text as a date. */
export interface DateForm {
  order: DateOrder;
  /** strptime formats of the text without its wrapping and offset, in lower case and English; none where a cast or arithmetic reads it. */
  formats: string[];
  /** What is said of the time zone behind the time, in lower case. */
  offset?: string;
  words: DateWord[];
  /** Whether a wrapping (`="…"`, an apostrophe) or full-width digits have to go first. */
  wrapped: boolean;
}

const month = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const time =
  '(?:(?:[t,\\s]+|(?<=[日号號일]))(?:um |à |at |alle |las |kl\\.? )?(?<p>am|pm)?\\s*(?<H>\\d{1,2})(?::|h|时|點|点|\\.)(?<M>\\d{2})(?:(?::|分|\\.)(?<S>\\d{2})(?:[.,](?<f>\\d{1,6}))?)?[分秒]?\\s*(?<q>am|pm)?)?';
const shape = (date: string): RegExp => new RegExp(`^[,.\\s]*${date}${time}\\s*$`, 'd');
const iso = /^\d{4}([-/])\d{1,2}\1\d{1,2}(?:[t ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const numeric = ['-', '/', '\\.'].map((sign) =>
  shape(`(?<a>\\d{1,2})${sign}(?<b>\\d{1,2})${sign}(?<c>\\d{4}|\\d{2})`)
);
const dated: [DateOrder, RegExp][] = [
  ['ymd', shape('(?<Y>\\d{4})[-/. ](?<m>\\d{1,2})[-/. ](?<d>\\d{1,2})')],
  [
    'chinese',
    shape('(?<Y>\\d{4}|\\d{2})\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日号號일]?')
  ],
  [
    'named',
    shape(
      `(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[-\\s/.,]*(?:de )?(?<b>${month})[.,]?[-\\s/,.]*(?:del? )?(?<Y>\\d{4}|\\d{2})`
    )
  ],
  ['named', shape(`(?<b>${month})\\.?[-\\s]*(?<d>\\d{1,2})(?:st|nd|rd|th)?,?[-\\s]+(?<Y>\\d{4}|\\d{2})`)],
  ['named', shape(`(?<Y>\\d{4})[-\\s/.]*(?<b>${month})[-\\s/.]*(?<d>\\d{1,2})`)],
  [
    'compact',
    /^(?<Y>(?:19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?:[t ]?(?<H>\d{2}):?(?<M>\d{2})(?::?(?<S>\d{2}))?)?$/d
  ]
];
const counted = countedDates.map(({ order, pattern }) => [order, new RegExp(`^${pattern}$`)] as const);

/** What may be said of the zone behind a time; the same for RE2 and for JavaScript. */
export const zonePattern =
  '(:[0-9]{2}(?:[.,][0-9]+)?(?:\\s*[ap]m)?)\\s*(z|(?:utc|gmt)?\\s?[+-][0-9]{1,2}(?::?[0-9]{2})?|utc|gmt|[ecmp][sd]t|cest?|bst|jst)(?:\\s*\\(.*\\))?$';
const zone = new RegExp(zonePattern);

/** Every way to read a text as a date: none, one, or several where day and month could be mistaken for each other. */
export function dateForms(value: string): DateForm[] {
  if (value.length > 64 || !/[0-9０-９]/.test(value)) return [];
  const lower = unwrap(value).toLowerCase();
  const wrapped = lower !== value.trim().toLowerCase() || /^ *\t|\t *$/.test(value);
  const count = counted.find(([, digits]) => digits.test(lower))?.[0];
  if (count) return [{ order: count, formats: [], words: [], wrapped }];
  const words = dateWords(lower);
  const english = inEnglish(lower, words);
  const offset = zone.exec(english)?.[2]?.replace(/\s/g, '');
  const text = english.replace(zone, '$1');
  const about = { words, wrapped, ...(offset === undefined ? {} : { offset }) };
  if (words.length === 0 && iso.test(text)) return [{ order: 'ymd', formats: [], ...about }];
  for (const [order, pattern] of dated) {
    const match = pattern.exec(text);
    if (match) return [{ order, formats: formatsOf(text, match), ...about }];
  }
  for (const pattern of numeric) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { a, c } = match.groups!;
    const orders: DateOrder[] = a?.length === 2 && c?.length === 2 ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'];
    return orders.map((order) => ({ order, formats: formatsOf(text, match, order), ...about }));
  }
  return [];
}

/** strptime formats of a matched text: what is no part of the date stays as it stands. */
function formatsOf(text: string, match: RegExpExecArray, order?: DateOrder): string[] {
  const abc = { ymd: 'Ymd', dmy: 'dmY', mdy: 'mdY' }[order as 'ymd'] ?? '';
  const parts: [start: number, end: number, part: string][] = [];
  for (const [name, place] of Object.entries(match.indices?.groups ?? {}))
    if (place) parts.push([...place, abc['abc'.indexOf(name)] ?? (name === 'b' ? 'b' : name)]);
  parts.sort(([a], [b]) => a - b);
  const half = parts.some(([, , part]) => part === 'p' || part === 'q');
  const print = (hour: string, isLiteral = false) => {
    let [format, at] = ['', 0];
    for (const [start, end, part] of parts) {
      format += text.slice(at, start).replaceAll('%', '%%');
      if (part === 'H') format += hour;
      else if (part === 'p' || part === 'q') format += isLiteral ? text.slice(start, end) : '%p';
      else if (part === 'Y') format += end - start === 2 ? '%y' : '%Y';
      else format += `%${part}`;
      at = end;
    }
    return format + text.slice(at).replaceAll('%', '%%');
  };
  // Some programs write 13:05 PM and 0:05 AM.
  return half ? [print('%I'), print('%H'), print('%H', true)] : [print('%H')];
}
