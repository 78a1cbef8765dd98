import { expect, it } from 'vitest';
import { stepOf } from './keys.ts';

const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
  stepOf({
    key: name,
    target: null,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more
  } as KeyboardEvent);

it('leads a presentation by arrows, a clicker, Space, Home and End', () => {
  expect(['ArrowRight', 'ArrowDown', ' ', 'PageDown'].map((name) => key(name))).toEqual(
    Array(4).fill('next')
  );
  expect(['ArrowLeft', 'ArrowUp', 'PageUp'].map((name) => key(name))).toEqual(Array(3).fill('last'));
  expect([key('Home'), key('End'), key('Escape')]).toEqual(['first', 'end', 'leave']);
});

it('leaves all other keys, and shortcuts, to the page', () => {
  expect([key('a'), key('Tab'), key('Enter'), key('ArrowLeft', { altKey: true })]).toEqual(
    Array(4).fill(undefined)
  );
});
