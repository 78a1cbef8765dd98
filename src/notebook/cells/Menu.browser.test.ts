import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRawSnippet } from 'svelte';
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import '../../app/base.css';
import { analyses } from '../../analyses/all.ts';
import { language } from '../../i18n/index.ts';
import { addableKinds } from './addCell.ts';
import Menu from './Menu.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>+</span>' }));

/** What was chosen, by id. */
const chosen: string[] = [];

const commands = () =>
  addableKinds(analyses).map(({ kind, title, group }) => ({
    id: kind,
    label: title,
    group,
    run: () => void chosen.push(kind)
  }));

beforeEach(() => void (chosen.length = 0));
afterEach(() => language.choose('en'));

describe.each([
  [1280, 700],
  [390, 700]
])('the cells that can be added, in a window %i wide', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  test('stand under headings, in the order of the list, and are walked by arrow keys', async () => {
    language.choose('en');
    render(Menu, { label: 'Add', commands: commands(), children });
    await userEvent.click(page.getByRole('button', { name: 'Add' }));
    const headings = ['Write', 'The long tail', 'Behaviour', 'Worth, movement, action'];
    for (const name of headings) await expect.element(page.getByRole('group', { name })).toBeInTheDocument();
    const offered = [...document.querySelectorAll('section button')].map(({ textContent }) => textContent);
    expect(offered.slice(0, 6)).toEqual([
      'Text',
      'SQL',
      'Chart',
      'Parameter',
      'Head, waist and tail',
      'Concentration'
    ]);
    expect(offered).toHaveLength(analyses.length + 4);
    for (let step = 0; step < 5; step += 1) await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Head, waist and tail');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['pareto']);
  });

  test('fit into the window, in both languages, and pass axe', async () => {
    for (const code of ['en', 'zh'] as const) {
      language.choose(code);
      const { unmount } = await render(Menu, { label: 'Add', commands: commands(), children });
      await userEvent.click(page.getByRole('button', { name: 'Add' }));
      const list = document.querySelector('.list') as HTMLElement;
      const box = list.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
      const { violations } = await axe.run(list);
      expect(violations.map(({ id }) => id)).toEqual([]);
      await unmount();
    }
  });
});

describe('an open list, while the page moves under it', () => {
  const box = (role: 'button' | 'group') =>
    page.getByRole(role, { name: 'Add', exact: true }).element().getBoundingClientRect();
  /** Where the list stands beside its button: below or above, by so many pixels. */
  const gap = () =>
    Math.min(
      ...[box('group').top - box('button').bottom, box('button').top - box('group').bottom].map(Math.abs)
    );

  const add = page.getByRole('button', { name: 'Add' });

  beforeEach(async () => {
    await page.viewport(1280, 400);
    document.body.style.paddingBlock = '300px 3000px';
    render(Menu, { label: 'Add', commands: commands().slice(0, 4), children });
  });
  afterEach(() => {
    document.body.style.paddingBlock = '';
    scrollTo(0, 0);
  });

  test('stays beside its button when a cell above grows, or the page is scrolled', async () => {
    await userEvent.click(add);
    await expect.poll(gap).toBeLessThan(5);
    document.body.style.paddingTop = '250px';
    await expect.poll(() => box('button').top).toBeLessThan(290);
    await expect.poll(gap).toBeLessThan(5);
    scrollTo(0, 100);
    await expect.poll(gap).toBeLessThan(5);
  });

  test.each([
    ['below', '2000px', 0],
    ['above', '300px', 2000]
  ])('is in the window when its button was carried out of it, %s', async (_, paddingTop, scrolled) => {
    document.body.style.paddingTop = paddingTop;
    scrollTo(0, scrolled);
    await expect.poll(() => box('button').top > 400 || box('button').bottom < 0).toBe(true);
    (add.element() as HTMLElement).click();
    await expect.element(page.getByRole('group', { name: 'Add', exact: true })).toBeVisible();
    await expect.poll(() => box('group').height).toBeGreaterThan(50);
    await expect.poll(() => box('group').top).toBeGreaterThanOrEqual(0);
    await expect.poll(() => box('group').bottom).toBeLessThanOrEqual(400);
  });
});
