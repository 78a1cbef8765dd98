import { expect, it } from 'vitest';
import { forEditor, isTyped, notebookKeys } from './keys.ts';

const typed = (key: string, modifiers: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key,
    metaKey: false,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...modifiers
  }) as KeyboardEvent;

it('knows a shortcut by its key and its modifiers, on a Mac too', () => {
  expect(isTyped(typed('k', { ctrlKey: true }), 'Mod+k')).toBe(true);
  expect(isTyped(typed('K', { metaKey: true }), 'Mod+k')).toBe(true);
  expect(isTyped(typed('k', { ctrlKey: true, shiftKey: true }), 'Mod+k')).toBe(false);
  expect(isTyped(typed('k'), 'Mod+k')).toBe(false);
  expect(isTyped(typed('ArrowUp', { altKey: true }), notebookKeys.up)).toBe(true);
});

it('takes a sign however a keyboard types it, and nothing that is being composed', () => {
  expect(isTyped(typed('?', { shiftKey: true }), '?')).toBe(true);
  expect(isTyped(typed('?'), '?')).toBe(true);
  expect(isTyped(typed('Enter', { isComposing: true }), notebookKeys.edit)).toBe(false);
});

it('is written for the editor as the editor writes keys', () => {
  expect(forEditor(notebookKeys.ask)).toBe('Mod-Shift-Enter');
});
