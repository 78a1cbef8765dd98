import type { ColumnFacts } from './ColumnFacts.ts';
import { commonest, rowsOf, type ValueShape } from './valueShapes.ts';
import { dateForms, type DateForm, type DateOrder } from './dateForm.ts';
import { unwrap } from './wrapping.ts';
import { isBlankDate, type DateCandidate, type DateEvidence, type DateReading } from './dates.ts';

/** Values of one shape, with what their numbers say of the order of day, month and year. Counts are rows. */
export interface DateShape extends ValueShape {
  firstAbove12: number;
  secondAbove12: number;
  /** Rows that cannot be read in this order: a month above 12, a day above 31; and one of them. */
  fails: Record<NumericOrder, number>;
  failing: Partial<Record<NumericOrder, string>>;
}

export type NumericOrder = 'dmy' | 'mdy' | 'ymd';
const numericOrders: NumericOrder[] = ['dmy', 'mdy', 'ymd'];
const isNumeric = (order: DateOrder): order is NumericOrder => (numericOrders as DateOrder[]).includes(order);

/** Sampled values by their shape. */
export function dateShapes(values: string[]): DateShape[] {
  const shapes = new Map<string, DateShape>();
  for (const each of values) {
    const value = each.replace(/^[^\S\t]+|[^\S\t]+$/g, ''); // A tab at an end is told by its form.
    const key = /^0+$|(?:^|\D)0000\D/.test(value) ? value : value.replace(/\d/g, '9');
    const found = shapes.get(key) ?? {
      example: value,
      rows: 0,
      firstAbove12: 0,
      secondAbove12: 0,
      fails: { dmy: 0, mdy: 0, ymd: 0 },
      failing: {}
    };
    const [a = 0, b = 0, c = 0] = (unwrap(value).match(/\d+/g) ?? []).slice(0, 3).map(Number);
    found.rows++;
    if (a > 12) found.firstAbove12++;
    if (b > 12) found.secondAbove12++;
    const reads = { dmy: isDayOf(a, b), mdy: isDayOf(b, a), ymd: isDayOf(c, b) };
    for (const order of numericOrders)
      if (!reads[order]) {
        found.fails[order]++;
        found.failing[order] ??= value;
      }
    shapes.set(key, found);
  }
  return [...shapes.values()];
}

/** Whether a month has a day; 29 February always. */
const isDayOf = (day: number, month: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** What a column's sampled values say about its dates; none where fewer than half of them can be dates. */
export const dateCandidates = (values: string[]): DateCandidate[] =>
  describeDates('', dateShapes(values), false).candidates;

/** What the shapes of a column's values say about its dates. */
export function describeDates(column: string, shapes: DateShape[], whole: boolean): DateEvidence {
  const blank = shapes.filter(({ example }) => isBlankDate(example));
  const filled = shapes
    .filter(({ example }) => !isBlankDate(example))
    .map((shape) => ({ shape, forms: dateForms(shape.example) }));
  const rows = rowsOf(filled.map(({ shape }) => shape));
  const ambiguous = filled.filter(({ forms }) => forms.length > 1);
  const count = (of: typeof filled, what: (shape: DateShape) => number) =>
    of.reduce((sum, { shape }) => sum + what(shape), 0);
  const above = {
    firstAbove12: count(ambiguous, (shape) => shape.firstAbove12),
    secondAbove12: count(ambiguous, (shape) => shape.secondAbove12)
  };
  /** Rows read where what is ambiguous is read in one order. */
  const readBy = (order: NumericOrder | undefined) =>
    count(filled, (shape) => {
      const form = formIn(order, dateForms(shape.example));
      return form ? shape.rows - (isNumeric(form.order) ? shape.fails[form.order] : 0) : 0;
    });
  const tried = ordersOf()
    .map((order): DateCandidate => ({
      ...(order ? { order } : {}),
      reading: readingOf(
        filled.flatMap(({ shape, forms }) => {
          const form = formIn(order, forms);
          return form ? [{ form, rows: shape.rows }] : [];
        })
      ),
      share: rows === 0 ? 0 : readBy(order) / rows
    }))
    .filter(({ share }) => share > 0);
  const candidates = tried.filter(({ share }) => share >= 0.5);
  const [closest] = candidates.length === 0 ? tried : [];
  const [likeliest] = ordersOf();
  const parsed = readBy(likeliest);
  const failed = filled.flatMap(({ shape, forms }): ValueShape[] => {
    const order = formIn(likeliest, forms)?.order;
    if (order === undefined) return [shape];
    const example = isNumeric(order) ? shape.failing[order] : undefined;
    return example === undefined ? [] : [{ example, rows: shape.fails[order as NumericOrder] }];
  });
  const facts: ColumnFacts = {
    column,
    as: 'date',
    whole,
    parsed,
    failed: rows - parsed,
    blank: rowsOf(blank),
    failures: commonest(failed)
  };
  const against = ambiguous.flatMap(({ shape: { secondAbove12, firstAbove12, failing } }) =>
    (likeliest === 'dmy' ? secondAbove12 : firstAbove12) > 0 ? (failing[likeliest ?? 'ymd'] ?? []) : []
  );
  const forms = filled.flatMap(({ shape, forms: [form] }) =>
    form ? [{ order: form.order, example: shape.example, rows: shape.rows }] : []
  );
  return {
    column,
    candidates,
    rows,
    facts,
    forms: forms.sort((a, b) => b.rows - a.rows),
    ...(ambiguous.length > 0 ? above : {}),
    ...(against[0] === undefined ? {} : { against: against[0] }),
    ...(closest ? { closest: closest.reading } : {})
  };

  /** The orders that what is ambiguous may have, the likeliest first. */
  function ordersOf(): (NumericOrder | undefined)[] {
    if (ambiguous.length === 0) return [undefined];
    const share = (order: NumericOrder) => readBy(order) / Math.max(1, rows);
    const { firstAbove12, secondAbove12 } = above;
    if (Math.max(share('dmy'), share('mdy')) < 0.9 && share('ymd') > Math.max(share('dmy'), share('mdy')))
      return ['ymd'];
    if (firstAbove12 !== secondAbove12) return firstAbove12 > secondAbove12 ? ['dmy'] : ['mdy'];
    return ['dmy', 'mdy'];
  }
}

/** The form that a value has where what is ambiguous is read in this order. */
const formIn = (order: NumericOrder | undefined, forms: DateForm[]): DateForm | undefined =>
  forms.length > 1 ? forms.find((form) => form.order === order) : forms[0];

/** One reading of many forms. */
function readingOf(counted: { form: DateForm; rows: number }[]): DateReading {
  const forms = [...counted].sort((a, b) => b.rows - a.rows).map(({ form }) => form);
  const orders = new Map<DateOrder, number>();
  for (const { form, rows } of counted) orders.set(form.order, (orders.get(form.order) ?? 0) + rows);
  const order = [...orders].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'ymd';
  const formats = [...new Set(forms.flatMap((form) => form.formats))];
  const plain = [...new Set(forms.filter((form) => form.formats.length === 0).map((form) => form.order))];
  const words = new Map(forms.flatMap((form) => form.words));
  const isSimple = formats.length === 0 && plain.length === 1;
  return {
    order,
    formats,
    offset: forms.some((form) => form.offset !== undefined),
    ...(isSimple || plain.length === 0 ? {} : { also: plain }),
    ...(words.size > 0 ? { words: [...words].sort(([a], [b]) => b.length - a.length) } : {}),
    ...(forms.some((form) => form.wrapped) ? { wrapped: true as const } : {})
  };
}
