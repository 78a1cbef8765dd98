import { afterEach, beforeEach, vi } from 'vitest';

/** Gives each test of a file that runs outside a browser a `localStorage` of its own, empty at first. */
export function withStorage(): void {
  beforeEach(() => {
    const store = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value)
    });
  });
  afterEach(() => vi.unstubAllGlobals());
}
