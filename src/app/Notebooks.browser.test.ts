import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { analyses } from '../analyses/all.ts';
import { Notebook, NotebookError } from '../notebook/index.ts';
import { Keeping } from './Keeping.svelte.ts';
import { Notebooks, type Shown } from './Notebooks.svelte.ts';

const example = '# Example';

let slot: string;
let keeping: Keeping;
let notebook: Notebook;
let notebooks: Notebooks;

/** A page on the workspace: its notebook is handed over after each change, as the shell does it. */
async function visit(): Promise<void> {
  keeping = new Keeping(slot);
  expect(await keeping.claim()).toBe(true);
  notebook = new Notebook(analyses);
  notebook.open(example);
  const settle = (): void => {
    notebook.commit();
    const { title = '', text, folded } = notebook;
    if (text !== example) notebooks.change({ title, text, isSample: false, folded });
  };
  const show = async ({ text, folded }: Shown): Promise<void> => {
    notebook.open(text, undefined, folded);
    settle();
  };
  notebooks = new Notebooks(keeping, {
    notebook,
    settle,
    show,
    showFirst: async () => notebook.open(example),
    onfault: (error) => {
      throw error;
    }
  });
  const kept = await notebooks.restore();
  if (kept) notebook.open(kept.text, undefined, kept.folded);
}

const titles = (): string[] => notebooks.list.map(({ title }) => title);
const titled = (title: string): string => `---\ntitle: ${title}\n---\n# ${title}\n`;

beforeEach(async () => {
  slot = `test ${crypto.randomUUID()}`;
  await visit();
});
afterEach(async () => {
  await keeping.close();
  await deleteDB(`tailbook ${slot}`);
});

it('begins without notebooks, and keeps each that is made', async () => {
  expect([titles(), await notebooks.restore()]).toEqual([[], undefined]);
  const first = await notebooks.create(titled('Tail'));
  const second = await notebooks.create(titled('头部'));
  expect(notebooks.current).toBe(second);
  expect(titles()).toEqual(['Tail', '头部']);
  notebook.setTitle('Head');
  await keeping.close();

  await visit();
  expect(notebooks.current).toBe(second);
  expect(titles()).toEqual(['Tail', '头部']);
  await notebooks.open(first);
  expect(notebook.text).toBe(titled('Tail'));
  expect(notebooks.list.every(({ savedAt }) => savedAt instanceof Date)).toBe(true);
});

it('opens another one and keeps what was changed in the last moment', async () => {
  const first = await notebooks.create(titled('One'));
  const second = await notebooks.create(titled('Two'));
  notebook.add('text', undefined, { body: 'written at the last moment' });
  await notebooks.open(first);
  expect(notebook.title).toBe('One');
  await notebooks.open(second);
  expect(notebook.text).toContain('written at the last moment');
});

it('takes notebooks that were kept elsewhere as old as they were there, until they are changed', async () => {
  const [madeAt, savedAt] = [new Date('2024-05-01'), new Date('2024-06-02')];
  await notebooks.add([{ id: 'from elsewhere', title: 'Old', text: titled('Old'), madeAt, savedAt }], '');
  const dates = async () =>
    (await keeping.store.loadNotebooks()).map((each) => [each.title, each.madeAt, each.savedAt]);
  expect(await dates()).toEqual([['Old', madeAt, savedAt]]);
  expect(notebooks.list[0]?.savedAt).toEqual(savedAt);
  await notebooks.open('from elsewhere');
  await keeping.flush();
  expect(await dates()).toEqual([['Old', madeAt, savedAt]]);
  await notebooks.rename('from elsewhere', 'New');
  notebooks.change({ title: 'New', text: notebook.text, isSample: false });
  await keeping.flush();
  expect((await keeping.store.loadNotebook('from elsewhere'))?.savedAt.getTime()).toBeGreaterThan(
    Date.now() - 60_000
  );
});

it('leaves cells folded: in one that is opened again, at the next visit, and in the one that came', async () => {
  const first = await notebooks.create(titled('One'));
  notebook.fold(notebook.cells[0]!.id);
  await notebooks.create(titled('Two'));
  expect(notebook.folded).toEqual([]);
  await notebooks.open(first);
  expect(notebook.folded).toEqual(['text 1']);
  await keeping.readFolds();
  keeping.noteFolded('address', ['text 1', 'by_revenue']);
  await keeping.close();

  await visit();
  expect(notebook.folded).toEqual(['text 1']);
  notebook.fold(notebook.cells[0]!.id);
  expect(keeping.folded('address')).toEqual([]);
  await keeping.readFolds();
  expect(keeping.folded('address')).toEqual(['text 1', 'by_revenue']);
  expect(keeping.folded('example')).toEqual([]);
  await notebooks.all();
  expect((await keeping.store.loadNotebook(first))?.folded).toEqual([]);
  await keeping.forget();
  expect([keeping.folded('address'), await keeping.store.folds()]).toEqual([[], {}]);
});

it('copies, renames and removes, the open one and others; what was removed can come back', async () => {
  const first = await notebooks.create(titled('One'));
  const copy = await notebooks.duplicate(first);
  expect(titles()[1]).toMatch(/^One \(copy\)$|^One（副本）$/);
  await notebooks.rename(first, 'Uno');
  await notebooks.rename(copy!, 'Due');
  await notebooks.open(first);
  expect(notebook.text).toBe('---\ntitle: Uno\n---\n# One\n');
  await notebooks.open(copy!);
  expect([notebook.title, titles()]).toEqual(['Due', ['Uno', 'Due']]);

  const gone = await notebooks.remove(copy!);
  expect([notebook.title, titles()]).toEqual(['Uno', ['Uno']]);
  await notebooks.restoreRemoved(gone!);
  expect([notebook.title, titles()]).toEqual(['Due', ['Uno', 'Due']]);

  const other = await notebooks.remove(first);
  notebook.add('text', undefined, { body: 'written meanwhile' });
  await notebooks.restoreRemoved(other!);
  expect([notebook.title, notebooks.current, titles()]).toEqual(['Due', copy, ['Uno', 'Due']]);
  expect(notebook.text).toContain('written meanwhile');
  expect((await keeping.store.loadNotebook(first))?.text).toBe('---\ntitle: Uno\n---\n# One\n');
  expect((await keeping.store.lastOpened())?.id).toBe(copy);

  await notebooks.remove(first);
  await notebooks.remove(copy!);
  expect([notebook.text, titles()]).toEqual([example, []]);
  expect(await keeping.store.loadNotebooks()).toEqual([]);
});

it('begins the next visit with the one that was open: a new one, or one that was brought back', async () => {
  const first = await notebooks.create(titled('One'));
  await notebooks.create(titled('Two'));
  await notebooks.open(first);
  const third = await notebooks.create(titled('Three'));
  await keeping.close();
  await visit();
  expect(notebooks.current).toBe(third);

  const gone = await notebooks.remove(third);
  await notebooks.restoreRemoved(gone!);
  await keeping.close();
  await visit();
  expect(notebooks.current).toBe(third);
});

it('refuses to rename a notebook whose head cannot be read, and leaves it as it is', async () => {
  const broken = '---\ntitle: [\n---\n# Broken\n';
  const first = await notebooks.create(broken);
  await notebooks.create(titled('Other'));
  await expect(notebooks.rename(first, 'Mended')).rejects.toThrow(NotebookError);
  await notebooks.open(first);
  expect(notebook.text).toBe(broken);
});

it('says of a notebook when it was kept, and nothing of one that is not', async () => {
  await notebooks.create(titled('Tail'));
  await keeping.flush();
  expect(keeping.sentence).toBeDefined();
  await keeping.forget();
  notebooks.clear();
  expect(keeping.sentence).toBeUndefined();
});
