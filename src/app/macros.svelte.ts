import type { EditorMacro } from '../notebook/index.ts';

let shown = $state.raw<() => EditorMacro[]>();
let asked = false;

/** Fetches what the macros say of themselves, and its words in Chinese: the first reading needs neither. */
async function fetchMacros(): Promise<void> {
  asked = true;
  const [{ macroDocumentation }, { shownMacro }] = await Promise.all([
    import('../sql/index.ts'),
    import('./shownMacro.ts')
  ]);
  shown = () => macroDocumentation.map(shownMacro);
}

/** The SQL library's macros, from the comments above them; none until these have been fetched, when first asked for. */
export const macros = (): EditorMacro[] => {
  if (!asked) void fetchMacros();
  return shown?.() ?? [];
};
