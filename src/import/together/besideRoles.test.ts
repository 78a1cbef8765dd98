import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { aboutOf, wantedBy } from '../../app/sources.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import type { ImportSessionOptions } from '../ImportFile.ts';
import { besideRolesOf, loadTogether } from '../index.ts';
import type { Inspection, Mapping } from '../types.ts';
import type { Receipts } from './loadTogether.ts';
import { withStorage } from '../storage.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
withStorage();

const orders = fileOf(
  'customer_id,order_id,order_date,amount\nC1,O1,2024-03-05,10\nC2,O2,2024-03-06,20\nC3,O3,2024-03-07,30\n',
  'orders.csv'
);
const log = fileOf(
  'customer_id;start;when;type;Aufwand;remark\nC1;1;13.04.2024;call;12,50 €;a\nC2;2;14.04.2024;visit;1.120,00 €;b\nC1;3;15.04.2024;call;;c\n',
  'log.csv'
);

let receipts: Receipts;

async function opened(files: File[], options: ImportSessionOptions = {}) {
  let taken: Inspection[] = [];
  const session = new ImportSession(db, {
    load: async (inspections) => {
      taken = inspections;
      receipts = await loadTogether(inspections, db);
      return receipts;
    },
    ...options
  });
  await session.add(files);
  const key = session.files.find(({ file }) => file.name === files.at(-1)!.name)!.key;
  const loaded = () => session.files.find((each) => each.key === key)!.load!;
  return {
    session,
    key,
    loaded,
    map: (change: (mapping: Mapping) => Mapping) => session.map(key, change(loaded().mapping)),
    problems: () =>
      session.problemsOf(session.files.find((each) => each.key === key)!).map(({ code }) => code),
    load: async () => {
      expect(await session.load()).toBe(true);
      return taken;
    }
  };
}
const touches = async () =>
  (
    await db.query(
      `SELECT customer_id, strftime("at", '%d.%m.%Y') AS day, kind, cost::DOUBLE AS cost, detail FROM touches ORDER BY "at", customer_id`
    )
  ).rows;

describe('the columns of a log', () => {
  test('are proposed by their names, and taken as the user chooses them', async () => {
    const { map, loaded, load } = await opened([orders, log]);
    expect(loaded().mapping.parts).toEqual({ kind: 'type', detail: 'remark' });
    await map((mapping) => ({ ...mapping, parts: { cost: 'Aufwand', kind: 'remark' } }));
    expect(loaded().mapping.numbers.decimal).toBe(',');
    expect(loaded().amounts?.facts).toMatchObject({ column: 'Aufwand', parsed: 2, failed: 0, blank: 1 });
    await load();
    expect(await touches()).toEqual([
      { customer_id: 'C1', day: '13.04.2024', kind: 'a', cost: 12.5, detail: null },
      { customer_id: 'C2', day: '14.04.2024', kind: 'b', cost: 1120, detail: null },
      { customer_id: 'C1', day: '15.04.2024', kind: 'c', cost: null, detail: null }
    ]);
    const { columns } = await db.query('FROM touches');
    expect(columns.map(({ name }) => name)).toContain('type');
  });

  test('may lack a time, which is said, and one that cannot be read is refused with the column', async () => {
    const { session, map, problems } = await opened([orders, log]);
    expect(problems()).toEqual([]);
    await map(({ roles, ...mapping }) => ({ ...mapping, roles: { ...roles, ordered_at: 'type' } }));
    expect(problems()).toEqual(['logTimesUnreadable']);
    expect(session.isReady).toBe(false);
    await map(({ roles, ...mapping }) => ({
      ...mapping,
      roles: { customer_id: roles.customer_id! }
    }));
    expect(problems()).toEqual(['logWithoutTime']);
    expect(session.isReady).toBe(true);
  });

  test('are remembered with what was taken away, for the next log of this header', async () => {
    const first = await opened([orders, log]);
    await first.map((mapping) => ({
      ...mapping,
      roles: { customer_id: 'customer_id' },
      parts: { cost: 'Aufwand', detail: 'type' }
    }));
    const taken = await first.load();
    const roles = besideRolesOf(taken.find(({ relation }) => relation === 'touches')!);
    expect(roles).toEqual({ customer_id: 'customer_id', at: '', cost: 'Aufwand', detail: 'type', kind: '' });
    const again = await opened([orders, log]);
    expect(again.loaded().mapping).toMatchObject({
      roles: { customer_id: 'customer_id' },
      parts: { cost: 'Aufwand', detail: 'type' }
    });
    expect(again.loaded().mapping.parts).not.toHaveProperty('kind');
  });

  test('stand in the notebook, and are taken from it where the file has them', async () => {
    const first = await opened([orders, log]);
    await first.map((mapping) => ({ ...mapping, parts: { cost: 'Aufwand' } }));
    const taken = (await first.load()).filter(({ relation }) => relation === 'touches');
    const sources = { orders: { roles: {} }, touches: aboutOf(taken, taken.map(besideRolesOf)) };
    expect(sources.touches.roles).toEqual({
      customer_id: 'customer_id',
      at: 'when',
      cost: 'Aufwand',
      kind: '',
      detail: ''
    });
    vi.unstubAllGlobals();
    const wanted = wantedBy({ sources } as unknown as Parameters<typeof wantedBy>[0]);
    const again = await opened([orders, log], { wanted });
    expect(again.loaded().mapping.parts).toEqual({ cost: 'Aufwand' });
    const other = fileOf('customer_id,date,kind\nC1,2024-04-13,call\nC1,2024-04-14,call\n', 'other.csv');
    expect((await opened([orders, other], { wanted })).loaded().mapping.parts).toEqual({ kind: 'kind' });
  });

  test('of a notebook written before logs had parts are proposed', async () => {
    const wanted = wantedBy({
      sources: { orders: {}, touches: { roles: { customer_id: 'customer_id', ordered_at: 'when' } } }
    } as unknown as Parameters<typeof wantedBy>[0]);
    const { loaded } = await opened([orders, log], { wanted });
    expect(loaded().mapping).toMatchObject({
      roles: { customer_id: 'customer_id', ordered_at: 'when' },
      parts: { kind: 'type', detail: 'remark' }
    });
  });

  test('costs in two currencies wait for a choice, and those of the other are not added up', async () => {
    const mixed = fileOf(
      'customer_id,date,kind,cost\nC1,2024-04-13,call,$10\nC2,2024-04-14,call,€7\nC1,2024-04-15,visit,$5\n',
      'mixed.csv'
    );
    const { session, map, loaded, problems, load } = await opened([orders, mixed]);
    expect(problems()).toEqual(['currenciesMixed']);
    expect(session.isReady).toBe(false);
    const dollars = loaded().amounts!.currencies.find(({ rows }) => rows === 2)!;
    await map((mapping) => ({ ...mapping, currency: { keep: dollars.currency, marks: dollars.marks } }));
    await load();
    expect((await touches()).map(({ cost }) => cost)).toEqual([10, null, 5]);
    expect(receipts.touches?.files).toMatchObject([
      { loaded: 3, otherCosts: [{ currency: 'EUR', rows: 1, amount: '7.0000' }] }
    ]);
  });

  test('costs of two files in different currencies are refused', async () => {
    const [older, newer] = ['$', '€'].map((mark) =>
      fileOf(
        `customer_id,date,kind,cost\nC1,2024-04-13,call,${mark}10\nC1,2024-04-14,call,${mark}7\nC2,2024-04-15,visit,${mark}5\n`,
        `${mark}.csv`
      )
    );
    const { session } = await opened([orders, older!, newer!]);
    expect(await session.load()).toBe(false);
    expect(session.failure).toMatchObject({ code: 'currenciesDiffer', details: { columns: ['$', 'EUR'] } });
  });

  test('times that cannot be read are counted at their own file', async () => {
    const head = 'customer_id,date,kind,cost\n';
    const [bad, good] = [
      fileOf(`${head}C1,13/04/2024,call,1\nC1,31/04/2024,call,2\nC2,15/04/2024,visit,3\n`, 'bad.csv'),
      fileOf(`${head}C1,16/04/2024,call,1\nC1,17/04/2024,call,2\nC2,18/04/2024,visit,3\n`, 'good.csv')
    ];
    const { load } = await opened([orders, bad, good]);
    await load();
    expect(receipts.touches?.files.map(({ file, source, undated }) => [file, source, undated])).toEqual([
      ['bad.csv', 'bad.csv', 1],
      ['good.csv', 'good.csv', 0]
    ]);
  });

  test('figures that are no times are counted as not read, zeros among them', async () => {
    const { map, loaded } = await opened([
      orders,
      fileOf(
        'customer_id,date,kind,minutes\nC1,2024-04-13,call,0\nC2,2024-04-14,call,8\nC1,2024-04-15,visit,3\n',
        'log.csv'
      )
    ]);
    await map(({ roles, ...mapping }) => ({ ...mapping, roles: { ...roles, ordered_at: 'minutes' } }));
    expect(loaded().dates?.facts).toMatchObject({ parsed: 0, failed: 2, blank: 1 });
  });
});

describe('the customer of a file beside orders', () => {
  const list = fileOf('member,old_no,name\nX1,C1,Ann\nX2,C2,Ben\nX3,C3,Cyd\nX4,C4,Dee\n', 'members.csv');

  test('is the column that the user chooses, also where nobody of the orders is in it', async () => {
    const { session, key, map, loaded, load } = await opened([orders, list]);
    const part = () => session.files.find((each) => each.key === key)?.part;
    expect(part()).toMatchObject({ kind: 'aside', reason: 'noMatch' });
    await session.choose(key, 'customers');
    expect(part()).toMatchObject({ kind: 'customers', key: 'old_no', match: { matched: 3 } });
    await map((mapping) => ({ ...mapping, roles: { customer_id: 'member' } }));
    expect(part()).toMatchObject({ kind: 'customers', key: 'member', match: { matched: 0 } });
    await map((mapping) => ({ ...mapping, roles: { customer_id: 'old_no' } }));
    expect(part()).toMatchObject({ kind: 'customers', key: 'old_no', match: { matched: 3 } });
    expect(loaded().mapping.roles).toEqual({ customer_id: 'old_no' });
    await load();
    const { rows } = await db.query('SELECT customer_id, name FROM customers ORDER BY ALL');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual({ customer_id: 'C1', name: 'Ann' });
    const again = await opened([orders, list]);
    expect(again.loaded().mapping.roles).toEqual({ customer_id: 'old_no' });
  });

  test('says which other columns fit as well, where it was found by its values', async () => {
    const two = fileOf(
      'no,when,what,by_whom,who\n1,2024-04-13,call,C1,C1\n2,2024-04-14,call,C2,C3\n3,2024-04-15,visit,C3,C1\n',
      'calls.csv'
    );
    const { session, key } = await opened([orders, two]);
    await session.choose(key, 'touches');
    expect(session.files.find((each) => each.key === key)?.part).toMatchObject({
      kind: 'touches',
      key: 'by_whom',
      alsoFits: ['who']
    });
  });

  test('a log that was taken for a list, or a list for a log, is what the user says', async () => {
    const { session, key, loaded } = await opened([orders, log]);
    const part = () => session.files.find((each) => each.key === key)?.part?.kind;
    expect(part()).toBe('touches');
    await session.choose(key, 'customers');
    expect([part(), loaded().relation, loaded().mapping.parts]).toEqual([
      'customers',
      'customers',
      undefined
    ]);
    await session.choose(key, 'touches');
    expect([part(), loaded().relation]).toEqual(['touches', 'touches']);
    expect(loaded().mapping.parts).toEqual({ kind: 'type', detail: 'remark' });
  });
});
