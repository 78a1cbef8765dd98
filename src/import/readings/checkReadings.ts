import { treatments, type Treatment } from '../rules/statusWords.ts';
import { checkFileReading, type FileReading } from './fileReadings.ts';
import { asWritten } from './readingsOf.ts';
import type { ReadingNotice, Readings } from './Readings.ts';

const words: Record<
  Exclude<keyof Readings, 'zone' | 'currency' | 'status' | 'statuses' | 'files'>,
  readonly string[]
> = {
  dates: ['dmy', 'mdy', 'ymd'],
  fillers: ['dates'],
  clock: ['left out'],
  decimal: ['.', ','],
  minus: ['CR', 'DR'],
  unit: ['ignored'],
  unnamed: ['leave out'],
  negatives: ['leave out'],
  repeats: ['keep', 'leave out'],
  doubles: ['leave out'],
  rest: ['load'],
  unpaid: ['count'],
  cancelled: ['count'],
  refunds: ['deduct', 'keep'],
  totals: ['as written']
};

/** No column's name is longer. */
const mostName = 200;

/** The keys that a notebook may have under `read`. */
export const readingKeys: readonly string[] = [
  ...Object.keys(words),
  'zone',
  'currency',
  'status',
  'statuses',
  'files'
];

/**
 * Readings as a file has them, made by whomever. A value that says nothing known is left out, with a notice; a key that
 * is not known is passed over.
 */
export function checkReadings(read: unknown): { readings: Readings; notices: ReadingNotice[] } {
  if (!isMap(read)) return { readings: {}, notices: [] };
  const notices: ReadingNotice[] = [];
  const taken: Record<string, unknown> = {};
  const wrong = (key: string, value: unknown) =>
    notices.push({ key: key as keyof Readings, value: printed(value), why: 'wrong' });
  for (const [key, value] of Object.entries(read)) {
    if (!readingKeys.includes(key)) continue;
    if (key === 'statuses') {
      const { statuses, others } = checkStatuses(value);
      if (Object.keys(statuses).length > 0) taken.statuses = statuses;
      for (const other of others) wrong(key, other);
    } else if (key === 'files') {
      const { files, others } = checkFiles(value);
      if (Object.keys(files).length > 0) taken.files = files;
      for (const other of others) wrong(key, other);
    } else if (typeof value === 'string' && isKnown(key, value)) taken[key] = value;
    else wrong(key, value);
  }
  return { readings: taken as Readings, notices };
}

const isKnown = (key: string, value: string): boolean =>
  key === 'zone'
    ? value === asWritten || isZone(value)
    : key === 'currency'
      ? value.length <= 12
      : key === 'status'
        ? value.length <= mostName
        : words[key as keyof typeof words].includes(value);

function checkStatuses(value: unknown): {
  statuses: Record<string, Record<string, Treatment>>;
  others: unknown[];
} {
  const statuses: [string, Record<string, Treatment>][] = [];
  const others: unknown[] = [];
  if (!isMap(value)) return { statuses: {}, others: [value] };
  for (const [column, meant] of Object.entries(value)) {
    if (!isMap(meant)) {
      others.push({ [column]: meant });
      continue;
    }
    const known = Object.entries(meant).filter((entry): entry is [string, Treatment] =>
      isTreatment(entry[1])
    );
    for (const [word, treatment] of Object.entries(meant))
      if (!isTreatment(treatment)) others.push({ [word]: treatment });
    if (known.length > 0) statuses.push([column, Object.fromEntries(known)]);
  }
  return { statuses: Object.fromEntries(statuses), others };
}

function checkFiles(value: unknown): { files: Record<string, FileReading>; others: unknown[] } {
  if (!isMap(value)) return { files: {}, others: [value] };
  const files: [string, FileReading][] = [];
  const others: unknown[] = [];
  for (const [name, read] of Object.entries(value)) {
    const checked = isMap(read) ? checkFileReading(read) : { taken: {}, others: [{ [name]: read }] };
    if (Object.keys(checked.taken).length > 0) files.push([name, checked.taken]);
    others.push(...checked.others);
  }
  return { files: Object.fromEntries(files), others };
}

const isTreatment = (value: unknown): value is Treatment =>
  (treatments as readonly unknown[]).includes(value);

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A wrong value as a notice shows it: short, whatever it is. */
function printed(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
