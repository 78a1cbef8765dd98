import type { YamlFault, YamlValue } from './yamlText.ts';

export type { YamlFault, YamlValue } from './yamlText.ts';

const known = new Map<string, Record<string, unknown>>([['', {}]]);
let library: typeof import('./yamlText.ts') | undefined;

/** Fetches what reads and writes YAML, once. Before it is there, only texts given to `keepYaml` can be read. */
export async function fetchYaml(): Promise<void> {
  library ??= await import('./yamlText.ts');
}

/** Keeps what a YAML text says, as read when the site was made: with it, a notebook can be shown before `fetchYaml`. */
export function keepYaml(text: string, map: Record<string, unknown>): void {
  known.set(text, map);
}

/** The map that a YAML text says, or what is wrong with it. Dates stay text; an empty text is an empty map. */
export function readYaml(text: string): { map: Record<string, unknown> } | { fault: YamlFault } {
  const map = known.get(text);
  return map ? { map: structuredClone(map) } : fetched().readYaml(text);
}

/** The text with the value at `path` set, or removed where the value is undefined: see `setYaml` of yamlText. */
export function setYaml(text: string, path: readonly string[], value: YamlValue | undefined): string {
  return fetched().setYaml(text, path, value);
}

function fetched(): typeof import('./yamlText.ts') {
  if (!library) throw new Error('YAML was used before it was fetched');
  return library;
}
