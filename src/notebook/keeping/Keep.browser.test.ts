import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteDB, openDB } from 'idb';
import { Autosave } from './Autosave.svelte.ts';
import { openKept } from './database.ts';
import { Keep } from './Keep.ts';
import { KeepError } from './KeepError.ts';
import { saveSource } from './sources.ts';

const of = (text: string, id = 'a') => ({ id, title: text, text });

let name: string;
let keep: Keep;
beforeEach(() => {
  name = `tailbook-test-${crypto.randomUUID()}`;
  keep = new Keep(name);
});
afterEach(() => deleteDB(name));

describe('what is kept', () => {
  it('comes back: text, files with their names, and how they were read', async () => {
    expect(await keep.loadNotebook('a')).toBeUndefined();
    await keep.saveNotebook(of('# Old'));
    await keep.saveNotebook(of('# New 长尾'));
    const about = { mapping: { amount: '实付金额' }, at: new Date(0) };
    await keep.saveSource({
      name: 'orders',
      files: [new File(['a,b\n1,2\n'], '订单.csv'), new Blob(['x'])],
      about
    });
    const again = new Keep(name);
    expect(await again.loadNotebook('a')).toMatchObject({ text: '# New 长尾', savedAt: expect.any(Date) });
    const [orders] = await again.loadSources();
    expect(orders).toMatchObject({ name: 'orders', about });
    expect((orders?.files[0] as File).name).toBe('订单.csv');
    expect(await orders?.files[0]?.text()).toBe('a,b\n1,2\n');
    expect(orders?.files[1]).not.toBeInstanceOf(File);
  });

  it('is forgotten, one source or all', async () => {
    await keep.saveNotebook(of('x'));
    await keep.saveSource({ name: 'orders', files: [], about: null });
    await keep.saveSource({ name: 'touches', files: [], about: null });
    await keep.forget('orders');
    expect((await keep.loadSources()).map((source) => source.name)).toEqual(['touches']);
    await keep.forget();
    expect([await keep.loadSources(), await keep.loadNotebooks()]).toEqual([[], []]);
    expect(await keep.lastOpened()).toBeUndefined();
  });

  it('is several notebooks, in the order in which they were made, one of them open', async () => {
    const { madeAt } = await keep.saveNotebook({ ...of('first', 'z'), madeAt: new Date(1) });
    const { savedAt } = await keep.saveNotebook({
      ...of('second', 'a'),
      madeAt: new Date(2),
      isSample: true
    });
    await expect.poll(() => Date.now()).toBeGreaterThan(savedAt.getTime());
    await keep.saveNotebook({ ...of('first, changed', 'z'), madeAt });
    expect((await keep.loadNotebooks()).map(({ text }) => text)).toEqual(['first, changed', 'second']);
    expect((await keep.lastOpened())?.id).toBe('z');
    await keep.noteOpened('a');
    expect(await keep.lastOpened()).toMatchObject({ id: 'a', isSample: true, madeAt: new Date(2) });
    await keep.removeNotebook('a');
    expect((await keep.lastOpened())?.id).toBe('z');
  });

  it('is the source before, where the next one does not arrive; what did not is named once', async () => {
    const source = (word: string) => ({
      name: 'orders',
      files: [new File([word], `${word}.csv`)],
      about: null
    });
    await keep.saveSource(source('before'));
    expect(await keep.takeLost()).toBeUndefined();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'sources') this.transaction.abort();
      return put.apply(this, given);
    };
    await keep.saveSource(source('next')).catch((error: unknown) => expect(error).toBeInstanceOf(KeepError));
    IDBObjectStore.prototype.put = put;
    const again = new Keep(name);
    expect((await again.loadSources())[0]?.files[0]).toMatchObject({ name: 'before.csv' });
    expect(await again.takeLost()).toBe('next.csv');
    expect(await again.takeLost()).toBeUndefined();
  });

  it('is left alone by a tab that another one takes over from while its files are on their way', async () => {
    await keep.saveSource({ name: 'orders', files: [new File(['mine'], 'mine.csv')], about: null });
    const database = await openKept(name, () => undefined);
    const slow = {
      transaction: (stores: ['sources', 'choices'], mode: 'readwrite') => database.transaction(stores, mode),
      put: async (...given: Parameters<typeof database.put>) => {
        await database.put(...given);
        expect(await keep.takeLost()).toBe('slow.csv');
      }
    } as unknown as typeof database;
    const files = [new File(['slow'], 'slow.csv')];
    expect(await saveSource(slow, { name: 'orders', files, about: null })).toBeUndefined();
    expect((await keep.loadSources())[0]?.files[0]).toMatchObject({ name: 'mine.csv' });
    database.close();
  });

  it('of version 1 opens: its notebook, its title, its files', async () => {
    const savedAt = new Date('2026-11-22T01:02:03Z');
    const text = '---\ntitle: "Who: 长尾?"\n---\n# Mine\n';
    const old = await openDB(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('notebooks');
        fresh.createObjectStore('sources');
      }
    });
    await old.put('notebooks', { text, savedAt }, 'current');
    const files = [{ bytes: new Blob(['a\n1\n']), name: 'till.csv' }];
    await old.put('sources', { name: 'orders', files, about: [{ overrides: {} }] }, 'orders');
    old.close();

    const kept = await keep.lastOpened();
    expect(kept).toEqual({ id: 'current', title: 'Who: 长尾?', text, savedAt, madeAt: savedAt });
    const [orders] = await keep.loadSources();
    expect(await orders?.files[0]?.text()).toBe('a\n1\n');
    await keep.saveNotebook(of('another'));
    expect(await keep.loadNotebooks()).toHaveLength(2);
  });
});

describe('autosave', () => {
  it('keeps the last of several changes and says when', async () => {
    const autosave = new Autosave(keep, 10);
    expect(autosave.sentence(new Date())).toMatch(/Not saved|尚未/);
    autosave.change(of('1'));
    autosave.change(of('2'));
    await expect.poll(async () => (await keep.loadNotebook('a'))?.text).toBe('2');
    await autosave.flush();
    expect(autosave.sentence(new Date(autosave.savedAt!.getTime() + 5000))).toMatch(/5/);
  });

  it.each([
    [new DOMException('no room', 'QuotaExceededError'), 'keep-full'],
    [new Error('broken'), 'keep-failed']
  ] as const)('says why it could not, and tries again with the next change', async (cause, code) => {
    const autosave = new Autosave(keep, 5);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw cause;
    };
    try {
      autosave.change(of('1'));
      autosave.change(of('of another notebook', 'b'));
      await autosave.flush();
      expect(autosave.error?.code).toBe(code);
      expect(autosave.waiting('b')?.text).toBe('of another notebook');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    autosave.change(of('2'));
    await autosave.flush();
    expect(autosave.error).toBeUndefined();
    expect((await keep.loadNotebook('a'))?.text).toBe('2');
    expect((await keep.loadNotebook('b'))?.text).toBe('of another notebook');
    expect(autosave.waiting('b')).toBeUndefined();
  });

  it('keeps nothing of what is cancelled when its time has come', async () => {
    const autosave: Autosave = new Autosave(keep, 5, { ondue: async () => autosave.cancel() });
    autosave.change(of('1'));
    await expect.poll(() => autosave.waiting('a')).toBeUndefined();
    await autosave.flush();
    expect(await keep.loadNotebooks()).toEqual([]);
  });

  it('says where the browser keeps nothing', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('off', 'SecurityError');
    };
    try {
      await expect(new Keep(name).saveNotebook(of('x'))).rejects.toThrow(KeepError);
      await expect(new Keep(name).saveNotebook(of('x'))).rejects.toMatchObject({ code: 'keep-unavailable' });
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
