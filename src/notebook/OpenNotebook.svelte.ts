import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { resolved } from '../analyses/index.ts';
import type { Analysis } from '../analyses/types.ts';
import { identifier, type Database, type Result } from '../engine/index.ts';
import { ask, type AskOptions } from './ask.ts';
import type { Cell } from './cell.ts';
import { idle, type CellState } from './CellState.ts';
import { print, type NotebookDocument } from './document.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { emptyGraph, variable, type Graph, type Node } from './graph.ts';
import type { TakenNames } from './naming.ts';
import { givenBy, readParams, type Params } from './params.ts';
import { NotebookError, type Problem } from './Problem.ts';
import { settingsOf } from './program.ts';
import { canonicalSources, cellKinds, reservedNames } from './reserved.ts';
import { lull } from './lull.ts';
import { Runtime } from './Runtime.ts';
import type { SourceFacts } from './SourceFacts.ts';
import type { ResultSource } from './table/ResultSource.ts';
import { Telling } from './Telling.ts';
import { fetchYaml } from './yaml.ts';

/** Results shown before the engine has computed them, by cell: see `OpenNotebook.keyOf`. */
export type StoredFigures = Record<string, Pick<CellState, 'figures' | 'rows' | 'columns'>>;

/** What a notebook is given beside the analyses that it begins with. */
export interface OpenNotebookOptions {
  /** Fetches all analyses, where the notebook begins with some: see `prepare`. */
  all?: () => Promise<readonly Analysis[]>;
  /** Names that no cell may have or make, besides sources: relations, and macros with `()` after the name. */
  reserved?: readonly string[];
}

/** A document, the engine and the sources under it, and what is known of its cells. `Notebook` adds the changes. */
export class OpenNotebook {
  #document = $state.raw<NotebookDocument>({ frontMatter: '', cells: [] });
  #graph = $state.raw<Graph>(emptyGraph);
  readonly #frontText: string = $derived(this.#document.frontMatter);
  readonly #frontMatter: FrontMatter = $derived(readFrontMatter({ frontMatter: this.#frontText }));
  readonly #states = new SvelteMap<string, CellState>();
  readonly #telling = new Telling((id, state) => this.#states.set(id, state));
  readonly #folded = new SvelteSet<string>();
  readonly #facts = new SvelteMap<string, SourceFacts | undefined>();
  readonly #all: OpenNotebookOptions['all'];
  #analyses = $state.raw<readonly Analysis[]>([]);
  readonly #reserved: () => ReadonlySet<string>;
  /** What `params` says, checked. */
  protected readonly checkedParams: Params = $derived(readParams(this.#frontMatter.params));
  protected readonly runtime: Runtime;
  /** First words of fences that are cells. */
  protected readonly kinds: ReadonlySet<string> = $derived(cellKinds(this.#analyses));

  /** @param analyses All that there are, or those to begin with: see `all`. */
  constructor(analyses: readonly Analysis[], { all, reserved = [] }: OpenNotebookOptions = {}) {
    this.#analyses = analyses;
    this.#all = all;
    const names = $derived(reservedNames(this.#analyses, reserved));
    this.#reserved = () => names;
    this.runtime = new Runtime({
      analyses: () => this.#analyses,
      reserved: this.#reserved,
      onstate: (id, state) => this.#telling.tell(id, state, this.runtime.isDragging),
      ongraph: (graph) => (this.#graph = graph),
      onlost: () => this.#facts.clear()
    });
  }

  /** The kinds of cells that are known, besides prose, SQL and charts. */
  get analyses(): readonly Analysis[] {
    return this.#analyses;
  }

  /** Fetches what a notebook needs to be changed, or another to be opened: YAML, and every analysis there is. */
  async prepare(): Promise<void> {
    const [all = this.#analyses] = await Promise.all([this.#all?.(), fetchYaml()]);
    this.#analyses = all;
  }

  get document(): NotebookDocument {
    return this.#document;
  }

  get cells(): readonly Cell[] {
    return this.#document.cells;
  }

  /** The notebook's file. */
  get text(): string {
    return print(this.#document);
  }

  get frontMatter(): FrontMatter {
    return this.#frontMatter;
  }

  /** What its head says, else the heading that it begins with. */
  get title(): string | undefined {
    return this.#frontMatter.title ?? /^# (.+)/.exec(this.cells[0]?.source ?? '')?.[1];
  }

  /** What is wrong with the front matter and its parameters. */
  get problems(): Problem[] {
    const { fault } = this.#frontMatter;
    const yaml: Problem[] = fault ? [{ code: 'yaml', line: fault.line, detail: fault.message }] : [];
    return [...yaml, ...this.checkedParams.problems.values()];
  }

  /** Sources that are loaded, and what is known of them. */
  get sources(): ReadonlyMap<string, SourceFacts | undefined> {
    return this.#facts;
  }

  /** Names that a new cell cannot have. */
  get takenNames(): TakenNames {
    return {
      cells: this.cells,
      sources: [...this.#sourceNames, ...this.#facts.keys()],
      reserved: this.#reserved()
    };
  }

  get #sourceNames(): string[] {
    return [...canonicalSources, ...Object.keys(this.#frontMatter.sources)];
  }

  /** The cell of this id. Throws where there is none. */
  cell(id: string): Cell {
    const cell = this.cells.find((each) => each.id === id);
    if (!cell) throw new NotebookError({ code: 'cell-unknown', name: id });
    return cell;
  }

  state(id: string): CellState {
    return this.#states.get(id) ?? idle;
  }

  /** What cells name, as far as it has been found out. */
  protected get graph(): Graph {
    return this.#graph;
  }

  /** Cells that a cell names. */
  reads(id: string): Cell[] {
    return (this.#graph.nodes.get(id)?.reads ?? []).flatMap((read) =>
      this.cells.filter((cell) => cell.id === read)
    );
  }

  /** The sources that a cell's rows come from, by itself or by the cells that it names. */
  sourcesUnder(id: string): Set<string> {
    return this.#under(id, ({ sources }) => sources);
  }

  /** The parameters that a cell's rows depend on, by itself or by the cells that it names. */
  paramsUnder(id: string): Set<string> {
    return this.#under(id, ({ params }) => params);
  }

  #under(id: string, of: (node: Node) => readonly string[], seen = new Set<string>()): Set<string> {
    const node = this.#graph.nodes.get(id);
    if (!node || seen.has(id)) return new Set();
    seen.add(id);
    return new Set([...of(node), ...node.reads.flatMap((read) => [...this.#under(read, of, seen)])]);
  }

  /** Cells that name a cell. */
  readBy(id: string): Cell[] {
    return this.cells.filter((cell) => this.#graph.nodes.get(cell.id)?.reads.includes(id));
  }

  /** Under which key stored figures belong to a cell: its name, or its kind and its number among those of its kind. */
  keyOf(cell: Cell): string {
    const alike = this.cells.filter(({ kind }) => kind === cell.kind);
    return cell.name ?? `${cell.kind} ${alike.findIndex(({ id }) => id === cell.id) + 1}`;
  }

  isFolded(id: string): boolean {
    return this.#folded.has(id);
  }

  /** Folds a cell or unfolds it. It is how one reader looks at the notebook: not written into the file, and no step. */
  fold(id: string, folded = !this.isFolded(id)): void {
    if (folded) this.#folded.add(id);
    else this.#folded.delete(id);
  }

  /** The keys of the folded cells (see `keyOf`), to be kept beside the text. */
  get folded(): string[] {
    return this.cells.filter(({ id }) => this.#folded.has(id)).map((cell) => this.keyOf(cell));
  }

  /** Folds the cells of these keys, and no other. */
  protected foldOnly(keys: readonly string[] = []): void {
    this.#folded.clear();
    for (const cell of keys.length ? this.cells : [])
      if (keys.includes(this.keyOf(cell))) this.#folded.add(cell.id);
  }

  /** Takes an engine into use, or (undefined) learns that it is gone: then its sources are gone with it. */
  connect(database: Database | undefined): void {
    if (!database) this.#facts.clear();
    this.runtime.connect(database);
  }

  /** A source has been loaded, or loaded again. */
  sourceChanged(name: string, facts?: SourceFacts): void {
    this.#facts.set(name, facts);
    this.runtime.sourceChanged(name);
  }

  sourceRemoved(name: string): void {
    this.#facts.delete(name);
    this.runtime.sourceChanged(name, false);
  }

  /** Shows stored results until cells have run. */
  seed(stored: StoredFigures): void {
    for (const cell of this.cells) {
      const results = stored[this.keyOf(cell)];
      const analysis = this.analyses.find(({ kind }) => kind === cell.kind);
      const settings =
        analysis && resolved(analysis.parameters, settingsOf(cell.body), givenBy(this.checkedParams));
      if (results) this.runtime.seed(cell.id, { ...results, settings });
    }
  }

  /** The results there are now, as `seed` takes them. */
  get figures(): StoredFigures {
    const known = this.cells.flatMap((cell) => {
      const { figures, rows, columns, old } = this.state(cell.id);
      return figures && !old ? [[this.keyOf(cell), { figures, rows, columns }] as const] : [];
    });
    return Object.fromEntries(known);
  }

  /** Where the rows of a cell's result are asked for; undefined where it has none. */
  source(id: string): ResultSource | undefined {
    const { relation } = this.state(id);
    const { runner } = this.runtime;
    if (!runner || relation === undefined) return undefined;
    const stored = runner.stored(relation);
    return {
      from: identifier(stored.relation),
      ...(stored.isTable ? { tie: 'rowid' } : {}),
      query: async (sql, options) => {
        await lull(this.runtime);
        return runner.database.query(sql, options);
      }
    };
  }

  /** The first rows of a query, asked beside the cells: none of them changes. Throws where it is no query, or fails. */
  async ask(sql: string, options: AskOptions): Promise<Result> {
    const { runner } = this.runtime;
    if (!runner) throw new NotebookError({ code: 'no-result' });
    const made = new Set([...this.graph.nodes.values()].flatMap(({ provides }) => provides));
    const params = new Set(this.checkedParams.list.map(({ name }) => name));
    return ask(runner.database, sql, {
      isKnown: (name) => params.has(name) || made.has(variable(name)),
      ...options
    });
  }

  /** Puts a document in place of the present one. */
  protected put(document: NotebookDocument): void {
    this.#telling.flush();
    this.#document = document;
    const known = document.cells.map(({ id }) => id);
    for (const id of [...this.#states.keys()]) if (!known.includes(id)) this.#states.delete(id);
  }

  /** Runs what the present document has changed. */
  protected updateRuns(): void {
    this.runtime.update({ cells: this.cells, params: this.checkedParams, sources: this.#sourceNames });
  }
}
