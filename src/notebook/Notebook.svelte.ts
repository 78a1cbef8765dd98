import type { Analysis, Settings } from '../analyses/types.ts';
import { identifier } from '../engine/index.ts';
import { firstBody } from './firstBody.ts';
import { added, edited, moved, removed, renamed, reread, withSettings } from './changes.ts';
import { isName, type Cell } from './cell.ts';
import { wholeStatement } from './CellState.ts';
import { cellVersions, type CellVersion } from './cellVersions.ts';
import { Departures, type Departure } from './Departures.svelte.ts';
import { parse, type NotebookDocument } from './document.ts';
import { DraggedValues } from './DraggedValues.svelte.ts';
import { refuseFault, withFrontMatter } from './frontMatter.ts';
import { History } from './History.svelte.ts';
import { freeName, nameFault } from './naming.ts';
import { OpenNotebook, type OpenNotebookOptions } from './OpenNotebook.svelte.ts';
import type { KeptHistory } from './keeping/KeptHistory.ts';
import { entriesOf, faultOf, type Param, type ParamValue } from './params.ts';
import { NotebookError, type Problem } from './Problem.ts';
import { settingsOf } from './program.ts';
import { withReferences } from './references.ts';
import { sameCells } from './sameCells.ts';
import type { YamlValue } from './yaml.ts';

/** How a notebook is set up. */
export interface NotebookOptions extends OpenNotebookOptions {
  /** How long typing rests before the cell runs, in milliseconds. Default: 400. */
  typingDelay?: number;
  /** How long a dragged value rests before it is kept, in milliseconds. Default: 500. */
  dragDelay?: number;
}

/** Whether a value is on its way: then it runs, but is not kept yet. */
export interface ChangeOptions {
  transient?: boolean;
}

/** Which cells follow a parameter on its way; by default all that name it. */
export interface ParamChangeOptions extends ChangeOptions {
  watched?: readonly string[];
}

/** A notebook and every change to it. A verb that cannot be done throws a NotebookError and changes nothing. */
export class Notebook extends OpenNotebook {
  readonly #dragged = new DraggedValues();
  readonly #history = new History((text, like) => sameCells(parse(text, this.kinds), like));
  /** What cells say, read once: a change to one cell reads no other. */
  readonly #settings = new WeakMap<Cell, Settings>();
  readonly #departures = new Departures();
  readonly #typingDelay: number;
  readonly #dragDelay: number;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    analyses: readonly Analysis[],
    { typingDelay = 400, dragDelay = 500, ...options }: NotebookOptions = {}
  ) {
    super(analyses, options);
    this.#typingDelay = typingDelay;
    this.#dragDelay = dragDelay;
  }

  get canUndo(): boolean {
    return this.#history.canUndo || !this.#dragged.isEmpty;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The parameters that can be used, with values on their way in place of kept ones. */
  get params(): Param[] {
    const { params } = this.#dragged;
    return this.checkedParams.list.map((param) =>
      params.has(param.name) ? ({ ...param, value: params.get(param.name) } as Param) : param
    );
  }

  /** A cell's settings, those on their way in place of the kept ones; empty where its YAML cannot be read. */
  settings(id: string): Settings {
    const dragged = this.#dragged.settings.get(id);
    if (dragged) return dragged;
    const cell = this.cell(id);
    const known = this.#settings.get(cell);
    if (known) return known;
    try {
      const settings = settingsOf(cell.body);
      this.#settings.set(cell, settings);
      return settings;
    } catch (error) {
      if (error instanceof NotebookError) return {};
      throw error;
    }
  }

  /** A name that is free, made from a word. */
  freeName(word: string): string {
    return freeName(word, this.takenNames);
  }

  /** Every step that can be undone or redone, to be kept with `text`. */
  get history(): KeptHistory {
    return this.#history.kept(this.document);
  }

  /** What a cell's text was before its last changes, newest first. */
  versions(id: string): CellVersion[] {
    return cellVersions(this.document, this.history, id, (text) => parse(text, this.kinds));
  }

  /**
   * Opens another notebook, with the steps that were kept with it, and with these cells folded (see `folded`). What the
   * open one did and was is forgotten.
   */
  open(text: string, history?: KeptHistory, folded?: readonly string[]): void {
    this.#dragged.clear();
    this.#history.restore(history);
    this.#departures.clear();
    this.#show(parse(text, this.kinds));
    this.foldOnly(folded);
  }

  /** Adds a cell after another, first (`null`) or last, and gives its id. It reads what stands before it. */
  add(kind: string, after?: string | null, { body, name }: { body?: string; name?: string } = {}): string {
    const result = added(
      this.#settled(),
      { kind, body: body ?? this.#firstBody(kind, after), name: name ?? this.#firstName(kind) },
      after
    );
    this.#change(result.document);
    return result.cell.id;
  }

  #firstName(kind: string): string | undefined {
    if (kind === 'text' || kind === 'chart') return undefined;
    return this.freeName(kind === 'sql' ? 'query' : kind);
  }

  #firstBody(kind: string, after?: string | null): string {
    const end = after === undefined ? this.cells.length : this.cells.findIndex(({ id }) => id === after) + 1;
    const sources = Object.keys(this.frontMatter.map.sources ?? {});
    return firstBody(kind, { analyses: this.analyses, before: this.cells.slice(0, end), sources });
  }

  /** Changes a cell's body. It runs when typing rests; what was typed in one go is undone together. */
  edit(id: string, body: string): void {
    const cell = this.cell(id);
    if (body !== cell.body) this.runtime.expectEdit(id);
    this.#change(edited(this.#settled(), this.cell(id), body), `edit ${id}`, true);
  }

  /** Ends the editing of a cell: it runs now, and cells typed into prose become cells. */
  settle(id: string): void {
    this.#change(reread(this.document, this.cell(id), this.kinds), `edit ${id}`);
    this.#history.close();
    this.#update();
  }

  /** Runs what waits for typing to rest, and a cell again though nothing has changed. */
  run(id?: string): void {
    this.#update();
    if (id !== undefined) this.runtime.again(id);
  }

  /** Ends a cell's run; it runs again when its text changes or it is asked for. What it gave before stays. */
  stop(id: string): void {
    this.runtime.stop(id);
  }

  /**
   * Gives a cell another name, or none.
   * @param options `references`: other cells name it by its new name from now on, where they name it.
   */
  rename(id: string, name: string | undefined, { references = false }: { references?: boolean } = {}): void {
    const cell = this.cell(id);
    if (name === cell.name) return;
    const fault = name === undefined ? undefined : nameFault(name, this.takenNames, id);
    if (fault) throw new NotebookError(fault);
    const old = cell.name;
    let next = renamed(this.#settled(), this.cell(id), name);
    if (references && old !== undefined && name !== undefined)
      for (const [each, body] of this.#rewritten(this.namedIn(id), old, name))
        next = edited(next, each, body);
    if (old !== undefined) this.#departures.add({ name: old, after: id, cell });
    this.#change(next);
  }

  /** Cells whose text names a cell: those that read it, and prose with a link to it. */
  namedIn(id: string): Cell[] {
    const { name } = this.cell(id);
    const prose = this.cells.filter(({ kind, body }) => kind === 'text' && body.includes(`](#cell-${name})`));
    return [...this.readBy(id).filter((cell) => cell.id !== id), ...prose];
  }

  /** Names that cells gave up and others still name. */
  get departures(): Departure[] {
    return this.#departures.among(this.cells, this.graph);
  }

  /** Ends a departure: those left behind take the name that the cell has now, or the removed cell comes back. */
  mend({ name, now, after, cell, readers }: Departure): void {
    if (now === undefined) this.add(cell.kind, after, { body: cell.body, name });
    else this.rewrite(new Map(this.#rewritten(readers, name, now).map(([{ id }, body]) => [id, body])));
  }

  #rewritten(cells: readonly Cell[], from: string, to: string): [Cell, string][] {
    return cells.map((cell) => [cell, withReferences(cell, this.analyses, from, to)]);
  }

  /** Moves a cell by one, or to an index among the cells. */
  move(id: string, to: 'up' | 'down' | number): void {
    const from = this.cells.indexOf(this.cell(id));
    this.#change(moved(this.#settled(), id, to === 'up' ? from - 1 : to === 'down' ? from + 1 : to));
  }

  /** Puts a copy under a free name after a cell, and gives its id. */
  duplicate(id: string): string {
    const { kind, body, name } = this.cell(id);
    const result = added(
      this.#settled(),
      { kind, body, name: name && this.freeName(name.replace(/_\d+$/, '')) },
      id
    );
    this.#change(result.document);
    return result.cell.id;
  }

  remove(id: string): void {
    const cell = this.cell(id);
    const after = this.cells[this.cells.indexOf(cell) - 1]?.id ?? null;
    if (cell.name !== undefined) this.#departures.add({ name: cell.name, after, cell });
    this.#change(removed(this.#settled(), id));
  }

  /** Puts the statement that a cell runs after it, as an SQL cell, and gives its id. */
  toSqlCell(id: string): string {
    const cell = this.cell(id);
    const statement = wholeStatement(this.state(id));
    if (statement === undefined) throw new NotebookError({ code: 'no-result' });
    return this.add('sql', id, { body: statement, name: this.freeName(`${cell.name ?? cell.kind}_sql`) });
  }

  /** Puts a statement that reads a cell's result after it, as an SQL cell, and gives its id. A nameless cell takes a name. */
  addBelow(id: string, statement: (relation: string) => string): string {
    const { kind, name } = this.cell(id);
    if (name === undefined) this.rename(id, this.freeName(kind === 'sql' ? 'query' : kind));
    const relation = this.cell(id).name ?? '';
    const body = statement(identifier(relation));
    return this.add('sql', id, { body, name: this.freeName(`${relation}_rows`) });
  }

  /** Changes one setting of an analysis or chart cell; undefined removes it. */
  setSetting(id: string, key: string, value: unknown, options?: ChangeOptions): void {
    this.setSettings(id, { [key]: value }, options);
  }

  /** Changes settings of an analysis or chart cell. Transient ones run at once and are kept by `commit`, or after a rest. */
  setSettings(id: string, changes: Settings, { transient = false }: ChangeOptions = {}): void {
    const keys = Object.keys(changes).sort().join();
    if (transient) this.preview(id, { ...this.settings(id), ...changes });
    else {
      const kept = this.#settled();
      this.#change(withSettings(kept, this.cell(id), changes), `set ${id} ${keys}`);
    }
  }

  /** Runs a cell with other settings, of which only the newest count. Cells that name it wait for `commit`. */
  preview(id: string, settings: Settings): void {
    this.cell(id);
    this.#dragged.settings.set(id, settings);
    this.runtime.draft(id, settings);
    this.#rest();
  }

  /** Makes ready what a cell needs to follow these settings: someone is about to move them. */
  expect(id: string, changes: Settings): void {
    this.runtime.expect(id, { ...this.settings(id), ...changes }, Object.keys(changes));
  }

  /** Writes a parameter's value into the front matter. Transient values run at once, in the cells that depend on it. */
  setParam(
    name: string,
    value: ParamValue,
    { transient = false, watched }: ChangeOptions & { watched?: readonly string[] } = {}
  ): void {
    const param = this.checkedParams.list.find((each) => each.name === name);
    const problem: Problem | undefined = param ? faultOf(param, value) : { code: 'parameter-missing', name };
    if (problem) throw new NotebookError(problem);
    if (transient) {
      this.#dragged.params.set(name, value);
      this.runtime.draftParam(name, value, watched);
      this.#rest();
    } else this.#setFrontMatter(['params', name, 'value'], value, `param ${name}`);
  }

  /** Adds a parameter, or replaces what is said of one; in the same step, cells get the bodies that name it. */
  addParam(param: Param, bodies: ReadonlyMap<string, string> = new Map()): void {
    if (!isName(param.name)) throw new NotebookError({ code: 'name-invalid', name: param.name });
    refuseFault(this.frontMatter);
    this.rewrite(bodies, entriesOf(param, this.frontMatter.params[param.name]));
  }

  removeParam(name: string): void {
    this.#setFrontMatter(['params', name], undefined);
  }

  /** An empty title is none. */
  setTitle(title: string): void {
    if (title !== (this.title ?? '')) this.#setFrontMatter(['title'], title || undefined, 'title');
  }

  /** Writes into the front matter what was learnt of the data; undefined removes it. No step: undo does not unload. */
  note(path: string[], value: YamlValue | undefined): void {
    refuseFault(this.frontMatter);
    this.#show(this.#history.adopt(this.#settled(), { path, value }));
  }

  /** Gives cells other bodies (undefined removes the cell) and sets values of the front matter, as one step. */
  rewrite(
    bodies: ReadonlyMap<string, string | undefined>,
    front: readonly (readonly [path: string[], value: YamlValue | undefined])[] = []
  ): void {
    let next = this.#settled();
    for (const [path, value] of front) next = withFrontMatter(next, path, value);
    for (const [id, body] of bodies)
      next = body === undefined ? removed(next, id) : edited(next, this.cell(id), body);
    this.#change(next);
  }

  #setFrontMatter(path: string[], value: YamlValue | undefined, key?: string): void {
    refuseFault(this.frontMatter);
    this.#change(withFrontMatter(this.#settled(), path, value), key);
  }

  /** Ends a drag: the newest values are written into the file as one step, and the cells that wait for them run. */
  commit(): void {
    this.#settled();
    this.#history.close();
  }

  undo(): void {
    const before = this.#history.undo(this.#settled());
    if (before) this.#show(before);
  }

  redo(): void {
    const after = this.#history.redo(this.#settled());
    if (after) this.#show(after);
  }

  /** Resolves when nothing runs or waits. For tests and for whoever prints the notebook. */
  async settled(): Promise<void> {
    this.#settled();
    this.#update();
    await this.runtime.settled();
  }

  /** Keeps the dragged values when they have rested and what they change has been seen. */
  #rest(): void {
    this.#dragged.rest(this.#dragDelay, () => (this.runtime.isRunning ? this.#rest() : this.#settled()));
  }

  /** The document with values on their way written into it. */
  #settled(): NotebookDocument {
    if (this.#dragged.isEmpty) return this.document;
    const next = this.#dragged.writtenInto(this.document);
    const { key } = this.#dragged;
    this.#dragged.clear();
    if (next === this.document) this.#update();
    else this.#change(next, key);
    return this.document;
  }

  #change(next: NotebookDocument, key?: string, typing = false): void {
    if (next === this.document) return;
    this.#history.record(this.document, key);
    this.#show(next, typing);
  }

  #show(document: NotebookDocument, typing = false): void {
    this.put(document);
    clearTimeout(this.#typingTimer);
    if (typing) this.#typingTimer = setTimeout(() => this.#update(), this.#typingDelay);
    else this.#update();
  }

  #update(): void {
    clearTimeout(this.#typingTimer);
    this.updateRuns();
  }
}
