import { getContext, setContext } from 'svelte';

const key = Symbol('outdated');

/**
 * Tells the figures below a component whether they are of an earlier setting: in words that stand beside each, or
 * undefined where they are up to date. Called while a component is set up.
 */
export const setOutdated = (label: () => string | undefined): void => void setContext(key, label);

/** What figures here are to say of their age; undefined where nothing. Called while a component is set up. */
export const outdated = (): (() => string | undefined) =>
  getContext<(() => string | undefined) | undefined>(key) ?? (() => undefined);
