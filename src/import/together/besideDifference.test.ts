import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { inspect, loadTogether, type Inspection } from '../index.ts';
import { arrange } from './arrange.ts';
import type { BesideDifference } from './besideDifference.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const orders = fileOf(
  'order_id,customer_id,order_date,amount\n1,C1,2025-01-01,9\n2,C2,2025-01-02,5\n3,C3,2025-01-03,7\n',
  'orders.csv'
);
const rows = async (sql: string) => (await db.query(sql)).rows;

/** What is loaded after files were dropped and loaded one after another, as they were proposed. */
async function loadedBy(...drops: File[][]): Promise<Inspection[]> {
  let loaded: Inspection[] = [];
  for (const files of drops) {
    const session = sessionAfter(loaded, (coming) => {
      const isReplaced = ({ relation }: Inspection) => coming.some((each) => each.relation === relation);
      loaded = [...coming, ...loaded.filter((each) => !isReplaced(each))];
    });
    await session.add(files);
    expect(await session.load()).toBe(true);
  }
  return loaded;
}

const sessionAfter = (loaded: Inspection[], onload: (coming: Inspection[]) => void = () => undefined) =>
  new ImportSession(db, {
    loaded,
    load: async (coming, options) => {
      const receipts = await loadTogether(coming, db, options);
      onload(coming);
      return receipts;
    }
  });

/** How a file that comes alone differs. */
async function comparedWith(loaded: Inspection[], ...files: File[]) {
  const session = sessionAfter(loaded);
  await session.add(files);
  const [difference] = session.comparison.beside;
  return { session, difference: difference as BesideDifference };
}

describe('a newer list of customers', () => {
  const older = fileOf('customer_id,name,city\nC1,Ada,Lyon\nC2,Ben,Bonn\nC3,Cyd,Rome\n', 'customers.csv');
  const newer = fileOf('customer_id,name,city\nC1,Ada,Lyon\nC2,Ben,Kiel\nC4,Dan,Oslo\n', 'customers.csv');

  test('differs by new, changed and gone customers', async () => {
    const { difference, session } = await comparedWith(await loadedBy([orders, older]), newer);
    expect(difference).toMatchObject({ same: 1, added: 1, gone: 1, changed: 1, columns: ['name', 'city'] });
    expect(difference.rows.map(({ kind, customerId, cells }) => [kind, customerId, ...cells])).toEqual([
      ['before', 'C2', 'Ben', 'Bonn'],
      ['after', 'C2', 'Ben', 'Kiel'],
      ['added', 'C4', 'Dan', 'Oslo'],
      ['gone', 'C3', 'Cyd', 'Rome']
    ]);
    expect(session.comparison.modes.customers).toBe('replace');
    expect(session.replacedBy(session.files[0]!)).toEqual([]);
  });

  test('takes its place, or is added to it: then the newer row of a customer counts', async () => {
    const loaded = await loadedBy([orders, older]);
    const added = await comparedWith(loaded, newer);
    added.session.comparison.modes.customers = 'extend';
    expect(added.session.isAdding).toBe(true);
    expect(await added.session.load()).toBe(true);
    const names = 'SELECT customer_id || city AS it FROM customers ORDER BY 1';
    expect((await rows(names)).map(({ it }) => it)).toEqual(['C1Lyon', 'C2Kiel', 'C3Rome', 'C4Oslo']);
    expect((await rows('SELECT city FROM customers_left_out ORDER BY 1')).map(({ city }) => city)).toEqual([
      'Bonn',
      'Lyon'
    ]);
    const replaced = await comparedWith(loaded, newer);
    expect(await replaced.session.load()).toBe(true);
    expect((await rows(names)).map(({ it }) => it)).toEqual(['C1Lyon', 'C2Kiel', 'C4Oslo']);
  });

  test('that was added to is compared with what counts, and its files share a name', async () => {
    const loaded = await loadedBy([orders, older]);
    let after: Inspection[] = [];
    const session = sessionAfter(loaded, (coming) => (after = coming));
    await session.add([newer]);
    session.comparison.modes.customers = 'extend';
    await session.load();
    expect(after.map(({ name }) => name)).toEqual(['customers.csv', 'customers.csv']);
    const last = fileOf('customer_id,name,city\nC2,Ben,Kiel\nC3,Cyd,Rome\n', 'last.csv');
    const standing = loaded.filter(({ relation }) => relation === undefined);
    const { difference } = await comparedWith([...standing, ...after], last);
    expect(difference).toMatchObject({ same: 2, added: 0, gone: 2, changed: 0 });
  });

  test('with other columns is compared by those that both have, and says which are new and gone', async () => {
    const wider = fileOf('customer_id,name,vip\nC1,Ada,yes\nC2,Bea,no\nC3,Cyd,no\n', 'wider.csv');
    const { difference } = await comparedWith(await loadedBy([orders, older]), wider);
    expect(difference).toMatchObject({
      same: 2,
      changed: 1,
      columns: ['name'],
      newColumns: ['vip'],
      goneColumns: ['city']
    });
  });

  test('of others altogether is proposed to be added; with orders, where these are', async () => {
    const loaded = await loadedBy([orders, older]);
    const others = fileOf('customer_id,name,city\nC8,Eve,Wien\nC9,Fay,Graz\n', 'others.csv');
    expect((await comparedWith(loaded, others)).session.comparison.modes.customers).toBe('extend');
    const withOrders = async (month: string) => {
      const lines = [`8,C8,${month}-01,9`, `9,C9,${month}-02,5`];
      const again = fileOf(['order_id,customer_id,order_date,amount', ...lines, ''].join('\n'), 'o2.csv');
      const { modes } = (await comparedWith(loaded, again, others)).session.comparison;
      return [modes.orders, modes.customers];
    };
    expect(await withOrders('2030-02')).toEqual(['extend', 'extend']);
    expect(await withOrders('2020-02')).toEqual(['replace', 'replace']);
  });

  test('with a column of another type is added as text', async () => {
    const numbered = fileOf('customer_id,name,city\nC1,Ada,75001\nC2,Ben,53111\n', 'numbered.csv');
    const { session } = await comparedWith(await loadedBy([orders, older]), numbered);
    session.comparison.modes.customers = 'extend';
    expect(await session.load()).toBe(true);
    expect(await rows('SELECT city FROM customers ORDER BY 1')).toEqual(
      ['53111', '75001', 'Rome'].map((city) => ({ city }))
    );
  });
});

describe('a customer who stands several times in a list', () => {
  test.each([
    ['买家会员名,会员等级,入会日期', '银卡'],
    ['Kundennummer,Klasse,Kunde seit', 'A']
  ])('that says since when they are one is still a customer: %s', async (head, level) => {
    const people = Array.from({ length: 40 }, (_, i) => `C${i},${level},2023-09-${10 + (i % 20)}\n`).join('');
    const list = fileOf(`${head}\n${people}C1,Gold,2023-09-11\n`, 'list.csv');
    const read = await Promise.all([orders, list].map((file) => inspect(file, db)));
    const { parts } = await arrange(read, db);
    expect(parts.get(read[1]!)).toMatchObject({ kind: 'customers', repeated: 1 });
  });

  test('with other words is still a customer, and the last row counts', async () => {
    const people = Array.from({ length: 30 }, (_, i) => `C${i},Name ${i}\n`).join('');
    const list = fileOf(`customer_id,name\n${people}C1,Ada\n`, 'list.csv');
    const read = await Promise.all([orders, list].map((file) => inspect(file, db)));
    const { loads, parts } = await arrange(read, db);
    expect(parts.get(read[1]!)).toMatchObject({ kind: 'customers', repeated: 1 });
    const { customers } = await loadTogether(loads, db);
    expect(customers).toMatchObject({ customers: 30, repeated: 1 });
    expect(await rows("SELECT name FROM customers WHERE customer_id = 'C1'")).toEqual([{ name: 'Ada' }]);
  });

  test('is loaded once, and every line is accounted for', async () => {
    const list = fileOf('customer_id,name\nC1,Ada\nC2,Ben\nC1,Ada\n', 'a.csv');
    const more = fileOf('customer_id,name\nC2,Bea\n,Nobody\n', 'b.csv');
    const read = await Promise.all([orders, list, more].map((file) => inspect(file, db)));
    const { loads, parts } = await arrange(read, db);
    expect(parts.get(read[1]!)).toMatchObject({ kind: 'customers', repeated: 2 });
    const { customers } = await loadTogether(loads, db);
    expect(customers).toMatchObject({ customers: 2, repeated: 2, withoutCustomer: 1 });
    expect(
      customers?.files.map(({ rows: lines, loaded, leftOut, discrepancy }) => [
        lines,
        loaded,
        leftOut,
        discrepancy
      ])
    ).toEqual([
      [3, 1, 2, 0],
      [2, 2, 0, 0]
    ]);
    expect(await rows('SELECT name FROM customers WHERE customer_id IS NOT NULL ORDER BY 1')).toEqual([
      { name: 'Ada' },
      { name: 'Bea' }
    ]);
  });
});

describe('a newer log', () => {
  const head = 'customer_id,date,type,cost\n';
  const older = fileOf(
    `${head}C1,2025-02-01,call,4\nC1,2025-02-01,call,4\nC2,2025-02-02,visit,9\n`,
    'log.csv'
  );

  test('differs by whole rows, each as often as it stands', async () => {
    const newer = fileOf(`${head}C1,2025-02-01,call,4\nC3,2025-02-03,call,2\n`, 'log.csv');
    const { difference, session } = await comparedWith(await loadedBy([orders, older]), newer);
    expect(difference).toMatchObject({ same: 1, added: 1, gone: 2, changed: 0, isAlike: true });
    expect(session.comparison.modes.touches).toBe('replace');
    session.comparison.modes.touches = 'extend';
    expect(await session.load()).toBe(true);
    expect(await rows('SELECT customer_id, count(*)::INT AS n FROM touches GROUP BY 1 ORDER BY 1')).toEqual([
      { customer_id: 'C1', n: 2 },
      { customer_id: 'C2', n: 1 },
      { customer_id: 'C3', n: 1 }
    ]);
  });

  test('that goes on where what is loaded ends is added to it, again and again', async () => {
    const drops = [
      'C2,2025-02-02,visit,9\nC3,2025-03-01,call,2\n',
      'C3,2025-03-01,call,2\nC1,2025-04-01,call,1\n'
    ];
    const loaded = await loadedBy(
      [orders, older],
      ...drops.map((lines, i) => [fileOf(`${head}${lines}`, `log${i}.csv`)])
    );
    expect(await rows('SELECT count(*)::INT AS n, sum(cost)::DOUBLE AS cost FROM touches')).toEqual([
      { n: 5, cost: 20 }
    ]);
    const { difference } = await comparedWith(loaded, fileOf(`${head}C1,2025-02-01,call,4\n`, 'last.csv'));
    expect(difference).toMatchObject({ same: 1, added: 0, gone: 4 });
  });

  test('with a column more is still compared; another log beside it stays', async () => {
    const survey = fileOf(
      'customer_id,answered_at,question,nps,comment\nC1,2025-02-05,how,9,ok\nC1,2025-02-06,how,3,no\n',
      'survey.csv'
    );
    const loaded = await loadedBy([orders, older], [survey]);
    expect(await rows('SELECT count(*)::INT AS n FROM touches')).toEqual([{ n: 5 }]);
    const wider = fileOf(
      'customer_id,date,type,cost,agent\nC1,2025-02-01,call,4,x\nC1,2025-02-01,call,4,y\nC2,2025-02-02,visit,9,x\nC2,2025-02-03,call,9,x\n',
      'log.csv'
    );
    const { difference, session } = await comparedWith(loaded, wider);
    expect(difference).toMatchObject({
      isAlike: true,
      same: 3,
      added: 1,
      gone: 0,
      newColumns: ['agent'],
      beside: ['survey.csv']
    });
    expect(await session.load()).toBe(true);
    expect(await rows('SELECT count(*)::INT AS n FROM touches')).toEqual([{ n: 6 }]);
  });

  test('of another kind is proposed to be kept beside it, and not compared', async () => {
    const survey = fileOf(
      'customer_id,answered_at,question,nps,comment\nC1,2025-02-05,how,9,ok\nC1,2025-02-06,how,3,no\n',
      'survey.csv'
    );
    const { difference, session } = await comparedWith(await loadedBy([orders, older]), survey);
    expect(difference).toMatchObject({ isAlike: false, same: 0, added: 2, gone: 3 });
    expect(session.comparison.modes.touches).toBe('extend');
    session.comparison.modes.touches = 'replace';
    expect(await session.load()).toBe(true);
    expect(await rows('SELECT count(*)::INT AS n FROM touches')).toEqual([{ n: 2 }]);
  });
});
