import { afterEach, expect, it } from 'vitest';
import { Desk } from './Desk.svelte.ts';

const dialog = document.createElement('dialog');
afterEach(() => dialog.remove());

it('is covered by a dialog from its opening to its closing, not until the page has heard that it closed', () => {
  const desk = new Desk();
  expect([desk.isBusy, desk.isCovered]).toEqual([false, false]);
  desk.dialog = 'find';
  expect([desk.isBusy, desk.isCovered]).toEqual([true, false]);
  document.body.append(dialog);
  dialog.showModal();
  expect([desk.isBusy, desk.isCovered]).toEqual([true, true]);
  desk.clear();
  expect(desk.dialog).toBe('find');
  dialog.close();
  expect([desk.isBusy, desk.isCovered]).toEqual([true, false]);
  desk.clear();
  expect(desk.dialog).toBeUndefined();
  desk.presenting = true;
  expect([desk.isBusy, desk.isCovered]).toEqual([true, true]);
});
