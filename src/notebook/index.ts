export {
  Notebook,
  type ChangeOptions,
  type NotebookOptions,
  type ParamChangeOptions
} from './Notebook.svelte.ts';
export { OpenNotebook, type StoredFigures } from './OpenNotebook.svelte.ts';
export { type CellState, type CellStatus } from './CellState.ts';
export { type Cell } from './cell.ts';
export { parse, print, type NotebookDocument } from './document.ts';
export { changedPlace } from './changedPlace.ts';
export { begun } from './firstBody.ts';
export { withoutLacking } from './withoutLacking.ts';
export { readFrontMatter, withFrontMatter, type FrontMatter } from './frontMatter.ts';
export { readParams, type Param, type Params, type ParamValue } from './params.ts';
export { NotebookError, type Problem } from './Problem.ts';
export { fetchDescribe } from './fetchDescribe.ts';
export { relationSpots } from './relationSpots.ts';
export { canonicalSources, cellKinds } from './reserved.ts';
export { type SourceFacts } from './SourceFacts.ts';
export {
  Keep,
  type Folds,
  type KeptNotebook,
  type KeptSource,
  type NotebookToKeep,
  type Original
} from './keeping/Keep.ts';
export { stepped, type KeptHistory } from './keeping/KeptHistory.ts';
export { fetchForgetEverything } from './keeping/fetchForgetEverything.ts';
export { keepingWords } from './keeping/words.ts';
export { KeepError, type KeepErrorCode } from './keeping/KeepError.ts';
export { Autosave } from './keeping/Autosave.svelte.ts';
export { default as NotebookView } from './cells/NotebookView.svelte';
export { Attention } from './cells/Attention.svelte.ts';
export { cellCommands, type Command } from './cells/cellCommands.ts';
export { addableKinds, addCell } from './cells/addCell.ts';
export { drawnBy } from './cells/chartTitle.ts';
export { anchorOf, placeOf } from './cells/cellLink.ts';
export { default as Menu } from './cells/Menu.svelte';
export { isTyped, notebookKeys } from './keys.ts';
export { default as Prose } from './cells/Prose.svelte';
export { keepProse } from './cells/prose.svelte.ts';
export type { Surroundings } from './cells/Surroundings.ts';
export type { EditorMacro, EditorRelation } from './editor/index.ts';
export { default as ResultRows } from './cells/ResultRows.svelte';
export { fetchYaml, keepYaml, type YamlValue } from './yaml.ts';
export type { DownloadFormat, Writing } from './table/page.ts';
export { fetchFindAndReplace, type Searched } from './find/index.ts';
