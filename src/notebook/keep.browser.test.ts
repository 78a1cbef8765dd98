import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteDB } from 'idb';
import { Autosave } from './Autosave.svelte.ts';
import { Keep, KeepError } from './keep.ts';

let name: string;
let keep: Keep;
beforeEach(() => {
  name = `tailbook-test-${crypto.randomUUID()}`;
  keep = new Keep(name);
});
afterEach(() => deleteDB(name));

describe('what is kept', () => {
  it('comes back: text, files with their names, and how they were read', async () => {
    expect(await keep.loadNotebook()).toBeUndefined();
    await keep.saveNotebook('# Old');
    await keep.saveNotebook('# New 长尾');
    const about = { mapping: { amount: '实付金额' }, at: new Date(0) };
    await keep.saveSource({
      name: 'orders',
      files: [new File(['a,b\n1,2\n'], '订单.csv'), new Blob(['x'])],
      about
    });
    const again = new Keep(name);
    expect(await again.loadNotebook()).toMatchObject({ text: '# New 长尾', savedAt: expect.any(Date) });
    const [orders] = await again.loadSources();
    expect(orders).toMatchObject({ name: 'orders', about });
    expect((orders?.files[0] as File).name).toBe('订单.csv');
    expect(await orders?.files[0]?.text()).toBe('a,b\n1,2\n');
    expect(orders?.files[1]).not.toBeInstanceOf(File);
  });

  it('is forgotten, one source or all', async () => {
    await keep.saveNotebook('x');
    await keep.saveSource({ name: 'orders', files: [], about: null });
    await keep.saveSource({ name: 'touches', files: [], about: null });
    await keep.forget('orders');
    expect((await keep.loadSources()).map((source) => source.name)).toEqual(['touches']);
    await keep.forget();
    expect([await keep.loadSources(), await keep.loadNotebook()]).toEqual([[], undefined]);
  });
});

describe('autosave', () => {
  it('keeps the last of several changes and says when', async () => {
    const autosave = new Autosave(keep, 10);
    expect(autosave.sentence(new Date())).toMatch(/Not saved|尚未/);
    autosave.change('1');
    autosave.change('2');
    await expect.poll(async () => (await keep.loadNotebook())?.text).toBe('2');
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
      autosave.change('1');
      await autosave.flush();
      expect(autosave.error?.code).toBe(code);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    autosave.change('2');
    await autosave.flush();
    expect(autosave.error).toBeUndefined();
    expect((await keep.loadNotebook())?.text).toBe('2');
  });

  it('says where the browser keeps nothing', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('off', 'SecurityError');
    };
    try {
      await expect(new Keep(name).saveNotebook('x')).rejects.toThrow(KeepError);
      await expect(new Keep(name).saveNotebook('x')).rejects.toMatchObject({ code: 'keep-unavailable' });
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
