import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { inspect, loadOrders } from '../index.ts';
import { mappingProblems } from '../mapping.ts';
import { decimalEvidence } from './decimalSign.ts';
import { forecast } from '../forecast/forecast.ts';
import { onlyCurrency, partlyNamed } from './currencies.ts';
import { currencyOf, factorInName } from './money.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const sign = (...values: string[]) => decimalEvidence(values.map((value) => ({ value, rows: 1 }))).decimal;
const csv = (amounts: string[], head = 'amount') =>
  fileOf(
    `customer;date;${head}\n${amounts.map((amount, i) => `C${i};2024-03-${String((i % 28) + 1).padStart(2, '0')};${amount}`).join('\n')}\n`
  );

describe('the decimal sign', () => {
  test('is decided by what can be read one way only', () => {
    expect(sign('1,234.50', '12.5')).toBe('.');
    expect(sign('1.234,50', '12,5')).toBe(',');
    expect(sign('12,50 €', '3,00 €', '1.000')).toBe(',');
    expect(sign('0,125', '0,250')).toBe(',');
    expect(sign('1,234,567', '1,234')).toBe('.');
    expect(sign('10', '20')).toBe('.');
    expect(sign("1'234.50", '1 000')).toBe('.');
  });

  test('stays open where three digits follow the only sign everywhere', () => {
    expect(sign('1,234', '5,678')).toBeUndefined();
    expect(sign('1.234', '5.678')).toBeUndefined();
    expect(sign('1.234', '5,678')).toBeUndefined();
  });

  test('is known where the currency has no cents, or its country no decimal comma', () => {
    expect(sign('17,083円', '5,678円')).toBe('.');
    expect(sign('₩12,000')).toBe('.');
    expect(sign('12.000 ₫')).toBe(',');
    expect(sign('¥1,234', '1,200元')).toBe('.');
    expect(sign('¥1.234')).toBeUndefined();
    expect(sign('1.234 €', '5.678 €')).toBeUndefined();
  });

  test('is thousands where many values have three digits behind it and whole numbers below 1,000 have none', () => {
    const many = Array.from({ length: 30 }, (_, i) => `${i + 1},${100 + i}`);
    expect(sign(...many, '999', '12')).toBe('.');
    expect(sign(...many.map((value) => value.replace(',', '.')), '999', '12')).toBe(',');
    expect(sign(...many, '999', '1234')).toBeUndefined();
    expect(sign(...many)).toBeUndefined();
  });
});

describe('a column of amounts', () => {
  test('that nothing decides is asked for with both totals', async () => {
    const inspection = await inspect(csv(['1,234', '5,678']), db);
    expect(inspection.amounts).toMatchObject({
      decimal: undefined,
      totals: { '.': '6912.0000', ',': '6.9120' },
      example: '1,234'
    });
    expect(mappingProblems(inspection, inspection.mapping).map(({ code }) => code)).toEqual([
      'numbersUndecided'
    ]);
    const { receipt } = await load(csv(['1,234', '5,678']), db, { numbers: { decimal: ',' } });
    expect(receipt.total.amount).toBe('6.9120');
  });

  test('is decided by another column of the file', async () => {
    const file = fileOf('customer;date;amount;weight\nC1;2024-03-05;1.234;0,5\nC2;2024-03-06;5.678;1,25\n');
    const { inspection, receipt } = await load(file, db);
    expect(inspection.amounts).toMatchObject({ decimal: ',', elsewhere: 'weight' });
    expect(receipt.total.amount).toBe('6912.0000');
  });

  test('is decided by one row far down', async () => {
    const far = Array.from({ length: 60_000 }, () => '1.234');
    const { amounts } = await inspect(csv([...far, '5,50', ...far]), db);
    expect(amounts).toMatchObject({ decimal: ',', comma: 1, point: 0, either: 120_000 });
    expect(amounts?.facts).toMatchObject({ whole: true, parsed: 120_001, failed: 0, blank: 0 });
  });

  test('tells what it parsed, what failed and what was blank', async () => {
    const { amounts } = await inspect(csv(['$12.50', 'free', '', 'n/a', '(1.00)', 'free', '—', '12%']), db);
    expect(amounts?.facts).toEqual({
      column: 'amount',
      as: 'number',
      whole: true,
      parsed: 2,
      failed: 3,
      blank: 3,
      failures: ['free', '12%']
    });
  });

  test('is only sampled where every sampled value is a plain decimal', async () => {
    const { amounts } = await inspect(csv(['12.50', '', '3']), db);
    expect(amounts?.facts).toMatchObject({ whole: false, parsed: 2, failed: 0, blank: 1 });
  });

  test('that mixes styles is flagged, and the fewer are rejected with their lines', async () => {
    const file = csv(['1,234.50', '12.50', '7.25', '1.234,50', '8.00', '9.00']);
    const { inspection, rejects } = await load(file, db);
    const [problem] = mappingProblems(inspection, inspection.mapping);
    expect([problem?.code, problem?.details]).toEqual([
      'mixedStyles',
      { file: 'orders.csv', column: 'amount', example: '1.234,50', count: 1, total: 6 }
    ]);
    expect(rejects).toMatchObject([{ line: 5, value: '1.234,50', reason: 'unreadableAmount' }]);
  });

  test('says how many values are rounded to four places, not counting zeros', async () => {
    const { amounts } = await inspect(csv(['1.23456', '1.500000', '2.00001', '3']), db);
    expect(amounts?.facts).toMatchObject({ parsed: 4, rounded: 2 });
  });

  test('in 万元 by its name, or value by value, is multiplied', async () => {
    const byName = await load(csv(['1.5', '2'], '销售额(万元)'), db, {});
    expect(byName.inspection.mapping.factors).toEqual({ amount: 10000 });
    expect(byName.receipt.total.amount).toBe('35000.0000');
    const byValue = await load(csv(['1.5万', '2000']), db);
    expect(byValue.inspection.amounts?.units).toBe(1);
    expect(byValue.receipt.total.amount).toBe('17000.0000');
  });

  test('of credits and debits takes credits as below zero, and debits where there are no credits', async () => {
    expect((await load(csv(['10.00 DR', '4.00 CR']), db)).receipt.total.amount).toBe('6.0000');
    expect((await load(csv(['10.00', '4.00 DR']), db)).receipt.total.amount).toBe('6.0000');
  });
});

describe('currencies', () => {
  const mixed = () =>
    fileOf(
      'customer,date,total,Currency\nC1,2024-03-05,10.00,EUR\nC2,2024-03-06,20.00,usd\nC3,2024-03-07,5.00,EUR\nC4,2024-03-08,1.00,\n'
    );

  test('of a column are counted and asked for; the others are left out by rule', async () => {
    const inspection = await inspect(mixed(), db);
    expect(inspection.amounts?.currencies).toMatchObject([
      { currency: 'EUR', rows: 2, amount: '15.0000' },
      { currency: '', rows: 1, amount: '1.0000' },
      { currency: 'USD', rows: 1, amount: '20.0000' }
    ]);
    expect(mappingProblems(inspection, inspection.mapping).map(({ code }) => code)).toEqual([
      'currenciesMixed'
    ]);
    const { receipt } = await load(mixed(), db, { currency: { column: 'Currency', keep: 'EUR' } });
    expect(receipt.total).toEqual({ rows: 3, amount: '16.0000' });
    expect(receipt.files[0]?.leftOutBy).toMatchObject([
      { rule: 'otherCurrency', rows: 1, amount: '20.0000' }
    ]);
  });

  test('one that a single amount names is that of all, and either part can be chosen alone', async () => {
    const file = () => csv(['1.00', '2.00', '￥1,234.50', '3.00']);
    const inspection = await inspect(file(), db);
    expect(partlyNamed(inspection.amounts!.currencies)).toEqual({ currency: '¥', named: 1, unnamed: 3 });
    expect(mappingProblems(inspection, inspection.mapping)).toEqual([]);
    expect(inspection.mapping.currency).toEqual({ keep: '¥' });
    const all = (await load(file(), db)).receipt;
    expect(all.total).toEqual({ rows: 4, amount: '1240.5000' });
    expect(all.currencies).toMatchObject([{ currency: '¥', named: 1, unnamed: 3, taken: 'all' }]);
    for (const [currency, rows, amount, taken] of [
      ['¥', 1, '1234.5000', 'named'],
      ['', 3, '6.0000', 'unnamed']
    ] as const) {
      const count = inspection.amounts!.currencies.find((each) => each.currency === currency)!;
      const change = { currency: onlyCurrency(undefined, count) };
      const expected = await forecast({ ...inspection, mapping: { ...inspection.mapping, ...change } }, db);
      const { receipt } = await load(file(), db, change);
      expect(receipt.total).toEqual({ rows, amount });
      expect(expected.stays).toEqual(receipt.total);
      expect(receipt.currencies).toMatchObject([{ taken }]);
    }
  });

  test('one of several of a column: rows that name none are left out too, and counted', async () => {
    const inspection = await inspect(mixed(), db);
    const change = { currency: onlyCurrency('Currency', inspection.amounts!.currencies[0]!) };
    const { receipt } = await load(mixed(), db, change);
    expect(receipt.total).toEqual({ rows: 2, amount: '15.0000' });
    expect(receipt.leftOutBy).toEqual([{ rule: 'otherCurrency', rows: 2, amount: '0.0000' }]);
  });

  test('by signs in the amounts are counted and asked for', async () => {
    const file = () => csv(['€10.00', '5.00 EUR', '$20.00', '7.00']);
    const inspection = await inspect(file(), db);
    expect(inspection.amounts?.currencies).toMatchObject([
      { currency: 'EUR', rows: 2, amount: '15.0000', marks: ['EUR', '€'] },
      { currency: '', rows: 1 },
      { currency: '$', rows: 1, amount: '20.0000' }
    ]);
    const { marks } = inspection.amounts!.currencies[0]!;
    const { receipt } = await load(file(), db, { currency: { keep: 'EUR', marks } });
    expect(receipt.files[0]).toMatchObject({ loaded: 2, leftOut: 2, discrepancy: 0 });
    expect(receipt.total.amount).toBe('15.0000');
  });

  test('of one kind need no question, and one far down that differs is not added', async () => {
    const far = 'C1,2024-03-05,1.00,EUR\n'.repeat(60_000);
    const { inspection, receipt } = await load(
      fileOf(`customer,date,amount,currency\n${far}C2,2024-03-05,1.00,USD\n${far}`),
      db
    );
    expect(inspection.mapping.currency).toEqual({ column: 'currency', keep: 'EUR' });
    expect(receipt.total).toEqual({ rows: 120_000, amount: '120000.0000' });
    expect(receipt.files[0]).toMatchObject({ leftOut: 1, discrepancy: 0 });
  });

  test('of two files are not added up', async () => {
    const file = (currency: string) =>
      inspect(fileOf(`customer,date,amount,currency\nC1,2024-03-05,1,${currency}\n`), db);
    const both = await Promise.all([file('EUR'), file('USD')]);
    await expect(loadOrders(both, db)).rejects.toMatchObject({ code: 'currenciesDiffer' });
  });
});

test('a name tells its unit only at its end', () => {
  expect(factorInName('销售额（万元）')).toEqual({ unit: '万元', factor: 10000 });
  expect(factorInName('金额(分)')).toEqual({ unit: '分', factor: 0.01 });
  expect(factorInName('amount (cents)')?.factor).toBe(0.01);
  for (const name of ['积分', '总金额', '买家实际支付金额', 'Percents', '用户实付金额(元)'])
    expect(factorInName(name), name).toBeUndefined();
});

test('currencies are told by sign and by code', () => {
  expect(['€ 5', '5 EUR', 'US$5', '￥5', '5元', '5', 'kr 5', '5.00 zł'].map(currencyOf)).toEqual([
    'EUR',
    'EUR',
    'USD',
    '¥',
    'CNY',
    '',
    'kr',
    'PLN'
  ]);
});

test('money printed in any style comes back equal, or is asked', async () => {
  const groups = fc.constantFrom('', ' ', '\u00a0', '\u202f', "'", 'other');
  const style = fc.record({
    decimal: fc.constantFrom('.', ','),
    group: groups,
    mark: fc.constantFrom('', '$', '€', '¥', '￥', '£', 'R$', 'USD', 'kr', 'zł', '元'),
    before: fc.boolean(),
    negative: fc.constantFrom('-', 'brackets', 'behind', '−'),
    indian: fc.boolean(),
    full: fc.boolean()
  });
  const cents = fc.array(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), {
    minLength: 1,
    maxLength: 8
  });
  await fc.assert(
    fc.asyncProperty(cents, style, async (values, how) => {
      const printed = values.map((value) => print(value, how));
      const { receipt, orders } = await load(csv(printed.map((each) => `"${each}"`)), db);
      expect(receipt.files[0]).toMatchObject({ loaded: values.length, rejected: 0 });
      expect(orders.map(({ amount }) => Math.round(Number(amount) * 100))).toEqual(values);
    }),
    { numRuns: 150 }
  );

  function print(
    value: number,
    how: {
      decimal: string;
      group: string;
      mark: string;
      before: boolean;
      negative: string;
      indian: boolean;
      full: boolean;
    }
  ): string {
    const group = how.group === 'other' ? (how.decimal === '.' ? ',' : '.') : how.group;
    const whole = String(Math.trunc(Math.abs(value) / 100));
    const every = how.indian ? /\B(?=(\d{2})*(\d{3})$)/g : /\B(?=(\d{3})+$)/g;
    let text = `${whole.replace(every, group)}${how.decimal}${String(Math.abs(value) % 100).padStart(2, '0')}`;
    if (how.mark) text = how.before ? `${how.mark}${text}` : `${text} ${how.mark}`;
    if (value < 0)
      text =
        how.negative === 'brackets'
          ? `(${text})`
          : how.negative === 'behind'
            ? `${text}-`
            : `${how.negative}${text}`;
    return how.full
      ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : text;
  }
}, 120_000);

test.each([
  ['a short name', 'Cur', ['EUR', 'USD', 'EUR']],
  ['its codes alone', 'in', ['EUR', 'USD', 'CHF']]
])('a column of currencies is known by %s, and its money is not added up', async (_, name, codes) => {
  const rows = codes.map((code, i) => `C${i},2024-03-0${i + 1},${i + 1},${code}\n`);
  const { amounts } = await inspect(fileOf(`client,date,total,${name}\n${rows.join('')}`), db);
  expect(amounts?.currencies.length).toBeGreaterThan(1);
});

test('a column of other codes is none of currencies', async () => {
  const text = 'client,date,total,country\nC1,2024-03-01,1,DEU\nC2,2024-03-02,2,USA\nC3,2024-03-03,3,EUR\n';
  expect((await inspect(fileOf(text), db)).amounts?.currencyColumn).toBeUndefined();
});
