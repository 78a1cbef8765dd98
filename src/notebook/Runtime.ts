import type { Analysis, Settings } from '../analyses/types.ts';
import { EngineError } from '../engine/index.ts';
import type { Database } from '../engine/index.ts';
import type { Cell } from './cell.ts';
import type { CellState } from './CellState.ts';
import { Drag } from './Drag.ts';
import { dueOf, hasResult, keysOf, type Done, type Due, type Keys } from './due.ts';
import { engineProblem } from './engineProblem.ts';
import {
  emptyGraph,
  graphOf,
  isStillMade,
  labelOf,
  programOf,
  type Graph,
  type Node,
  type Surroundings
} from './graph.ts';
import { valuesOf, type Params, type ParamValue } from './params.ts';
import { NotebookError, type Problem } from './Problem.ts';
import type { Program } from './program.ts';
import { Runner } from './Runner.ts';
import { States } from './States.ts';

/** What the runtime needs to know of the notebook. */
export interface Inputs {
  cells: readonly Cell[];
  params: Params;
  /** Names of sources that the notebook speaks of, loaded or not. */
  sources: readonly string[];
}

/** How the runtime is set up, and whom it tells. */
export interface RuntimeOptions {
  analyses: readonly Analysis[];
  reserved: ReadonlySet<string>;
  onstate(id: string, state: CellState): void;
  ongraph(graph: Graph): void;
  /** The engine died under a cell; all relations are gone. */
  onlost(): void;
}

interface Job {
  node: Node;
  program: Program;
  due: Due;
  controller: AbortController;
}

/**
 * Runs cells in order of dependence, each again only when its SQL, a cell, a parameter or a source that it names has
 * changed. One cell runs at a time; a run that a change overtakes is aborted, except while a value is being dragged:
 * then the run ends and the newest value is next.
 */
export class Runtime {
  readonly #options: RuntimeOptions;
  readonly #states: States;
  #inputs: Inputs = { cells: [], params: { list: [], problems: new Map() }, sources: [] };
  #graph: Graph = emptyGraph;
  #outdated = false;
  #runner: Runner | undefined;
  #engineRelations: ReadonlySet<string> = new Set();
  #versions = new Map<string, number>();
  #count = 0;
  #done = new Map<string, Done>();
  #drag = new Drag();
  #job: Job | undefined;
  #loop: Promise<void> | undefined;

  constructor(options: RuntimeOptions) {
    this.#options = options;
    this.#states = new States((id, state) => options.onstate(id, state));
  }

  get runner(): Runner | undefined {
    return this.#runner;
  }

  /** Takes an engine into use, or learns that it is gone. All that ran before is forgotten, figures stay to be seen. */
  connect(database: Database | undefined): void {
    this.#job?.controller.abort();
    this.#runner = database && new Runner(database);
    this.#done.clear();
    if (!database) this.#versions.clear();
    this.#replan();
  }

  /** A source has been loaded or loaded again, or (false) is gone. */
  sourceChanged(name: string, loaded = true): void {
    if (loaded) this.#versions.set(name, ++this.#count);
    else this.#versions.delete(name);
    this.#invalidate((node) => node.sources.includes(name));
    this.#replan();
  }

  /** The notebook has changed. Values that were being dragged count as let go. */
  update(inputs: Inputs): void {
    const now = new Map(inputs.cells.map((cell) => [cell.id, cell]));
    const before = valuesOf(this.#inputs.params);
    const after = valuesOf(inputs.params);
    for (const { id } of this.#inputs.cells) if (!now.has(id)) this.#forget(id);
    const dragged = this.#drag;
    this.#inputs = inputs;
    this.#drag = new Drag();
    this.#invalidate((node) => {
      const { id, body, name } = node.cell;
      const edited = now.get(id)?.body !== body || now.get(id)?.name !== name;
      const moved = node.params.some((param) => before.get(param) !== after.get(param));
      return (edited || moved) && !dragged.moves(node);
    });
    this.#replan();
  }

  /** Runs an analysis or chart cell with other settings, of which only the newest count, until the next `update`. */
  draft(id: string, settings: Settings): void {
    this.#draftCell(id, settings);
    this.#giveWay();
  }

  /** Runs the cells that name a parameter with another value, only those `watched` if given, until the next `update`. */
  draftParam(name: string, value: ParamValue, watched?: readonly string[]): void {
    this.#drag.params.set(name, value);
    this.#drag.watched = watched;
    for (const [id, node] of this.#graph.nodes)
      if (!this.#drag.cells.has(id) && this.#drag.moves(node)) this.#draftCell(id);
    this.#giveWay();
  }

  #draftCell(id: string, settings?: Settings): void {
    const node = this.#graph.nodes.get(id);
    if (!node) return;
    try {
      const program = programOf(node.cell, this.#surroundings(), { settings });
      if (program) this.#drag.cells.set(id, program);
    } catch (error) {
      if (!(error instanceof NotebookError)) throw error;
      this.#drag.cells.set(id, error.problem);
    }
  }

  /** Runs a cell again though nothing has changed. */
  again(id: string): void {
    this.#done.delete(id);
    if (this.#job?.node.cell.id === id) this.#job.controller.abort();
    this.#wake();
  }

  /** Shows stored results until the first real run. */
  seed(id: string, results: Pick<CellState, 'figures' | 'rows' | 'columns'>): void {
    this.#states.change(id, { ...results, status: 'fresh', stored: true });
  }

  /** Resolves when nothing runs and nothing is left to run. */
  async settled(): Promise<void> {
    while (this.#loop) await this.#loop;
  }

  #giveWay(): void {
    if (this.#job && (!this.#drag.moves(this.#job.node) || this.#job.due === 'asides'))
      this.#job.controller.abort();
    this.#wake();
  }

  #replan(): void {
    this.#outdated = true;
    this.#wake();
  }

  #wake(): void {
    this.#loop ??= this.#work();
  }

  async #work(): Promise<void> {
    await Promise.resolve();
    for (;;) {
      try {
        while (this.#outdated) await this.#plan();
        const job = this.#next();
        if (!job) break;
        await this.#run(job);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        this.connect(undefined);
        this.#options.onlost();
      }
    }
    this.#loop = undefined;
  }

  #surroundings(): Surroundings {
    const { params, sources } = this.#inputs;
    const runner = this.#runner;
    return {
      analyses: this.#options.analyses,
      reserved: this.#options.reserved,
      sources: [...new Set([...sources, ...this.#versions.keys()])],
      params: [...params.list.map((param) => param.name), ...params.problems.keys()],
      relationsOf: runner && ((sql) => runner.relationsOf(sql))
    };
  }

  async #plan(): Promise<void> {
    this.#outdated = false;
    const graph = await graphOf(this.#inputs.cells, this.#surroundings());
    if (this.#outdated) return;
    this.#graph = graph;
    this.#options.ongraph(graph);
    const nodes = [...graph.nodes.values()];
    await this.#runner?.dropUnless((id, made) => isStillMade(graph.nodes.get(id), made));
    if (this.#runner && nodes.some((node) => node.others.length > 0))
      this.#engineRelations = await this.#runner.relations();
  }

  /** Tells every cell where it stands and gives the one to run next. */
  #next(): Job | undefined {
    const ready = new Set<string>();
    const bad = new Set<string>();
    let chosen: Omit<Job, 'controller'> | undefined;
    for (const id of this.#graph.order) {
      const node = this.#graph.nodes.get(id)!;
      const program = this.#drag.programOf(node);
      const obstacle = this.#obstacle(node, bad);
      if (obstacle) {
        bad.add(id);
        this.#states.blocked(node, obstacle);
      } else if (!program || !this.#runner) this.#states.resting(node, program);
      else {
        const done = this.#done.get(id);
        const due = dueOf(done, this.#keys(node, program));
        const held = this.#drag.isOn && (!this.#drag.moves(node) || due === 'asides' || due === 'columns');
        if (done?.problem && !due) bad.add(id);
        else if (hasResult(due)) ready.add(id);
        this.#states.due(node, program, done, due, held);
        if (!due || held || node.reads.some((read) => !ready.has(read))) continue;
        if (!chosen || this.#isSooner({ node, due }, chosen)) chosen = { node, program, due };
      }
    }
    return chosen && { ...chosen, controller: new AbortController() };
  }

  /** While a value is dragged, cells take turns; else they run in order, asides after everything that is read first. */
  #isSooner(job: Pick<Job, 'node' | 'due'>, chosen: Pick<Job, 'node' | 'due'>): boolean {
    const turn = (of: Pick<Job, 'node'>): number => this.#done.get(of.node.cell.id)?.turn ?? 0;
    return this.#drag.isOn ? turn(job) < turn(chosen) : chosen.due === 'asides' && job.due !== 'asides';
  }

  /** Why a cell cannot run. */
  #obstacle(node: Node, bad: ReadonlySet<string>): Problem | undefined {
    const problem = this.#drag.problemOf(node);
    if (problem) return problem.code === 'kind-unknown' ? undefined : problem;
    const { problems } = this.#inputs.params;
    const param = node.params.find((name) => problems.has(name));
    if (param) return problems.get(param);
    const read = node.reads.find((id) => bad.has(id) || this.#graph.nodes.get(id)?.problem);
    if (read) return { code: 'blocked', name: labelOf(this.#graph.nodes.get(read)!.cell) };
    if (!this.#runner) return undefined;
    const source = node.sources.find((name) => !this.#versions.has(name));
    if (source) return { code: 'source-missing', name: source };
    const other = node.others.find(
      (name) => !name.includes('.') && !this.#engineRelations.has(name.toLowerCase())
    );
    return other === undefined ? undefined : { code: 'missing', name: other };
  }

  #keys(node: Node, program: Program): Keys {
    const values = this.#values();
    return keysOf(program, [
      ...this.#rowsOf(node),
      ...node.params.map((name) => `${name} ${values.get(name)}`)
    ]);
  }

  /** Versions of the relations that a cell reads. */
  #rowsOf({ reads, sources }: Node): string[] {
    return [
      ...reads.map((id) => `${id} ${this.#done.get(id)?.version}`),
      ...sources.map((name) => `${name} ${this.#versions.get(name)}`)
    ];
  }

  /** The parameters as SQL, dragged values in place of kept ones. */
  #values(): Map<string, string> {
    return valuesOf(this.#inputs.params, this.#drag.params);
  }

  async #run(job: Job): Promise<void> {
    const { node, program, due, controller } = job;
    const { id, body } = node.cell;
    const runner = this.#runner!;
    const before = this.#done.get(id);
    const keys = this.#keys(node, program);
    const described = due === 'figures' ? (before?.described ?? false) : due !== 'result' || !this.#drag.isOn;
    const done: Done = {
      ...keys,
      asides: due === 'asides' ? keys.asides : undefined,
      version: due === 'result' ? ++this.#count : (before?.version ?? 0),
      turn: ++this.#count,
      described
    };
    this.#job = job;
    if (hasResult(due)) this.#states.change(id, due === 'figures' ? { status: 'running' } : {});
    else {
      this.#states.change(id, { status: 'running' });
      if (before) this.#done.set(id, { ...before, result: '' });
    }
    const started = performance.now();
    try {
      await runner.setVariables(this.#values());
      const state = await this.#execute(runner, job, described);
      if (controller.signal.aborted) return;
      this.#done.set(id, done);
      const timed = due === 'result' || due === 'figures' ? { ms: performance.now() - started } : {};
      this.#states.change(id, { ...state, version: done.version, ...timed });
    } catch (error) {
      if (error instanceof EngineError && error.code === 'crashed') throw error;
      if (controller.signal.aborted) return;
      const problem = engineProblem(error, program, body);
      this.#done.set(id, due === 'asides' ? { ...done, warning: problem } : { ...done, problem });
    } finally {
      this.#job = undefined;
    }
  }

  async #execute(
    runner: Runner,
    { node, program, due, controller }: Job,
    described: boolean
  ): Promise<Partial<CellState>> {
    const { signal } = controller;
    const { relation } = program;
    if (due === 'asides') {
      const asides = await runner.results(program.asides, signal);
      return { figures: { ...this.#states.get(node.cell.id).figures, ...asides } };
    }
    if (program.chart !== undefined) {
      const { data, rows } = await runner.chart(program, signal);
      return {
        figures: { data },
        columns: data.columns,
        rows,
        cut: rows > data.rows.length ? rows : undefined
      };
    }
    const state: Partial<CellState> = { relation };
    const { condensed } = program;
    if (condensed) {
      const key = JSON.stringify([condensed.sql, this.#rowsOf(node)]);
      await runner.condense(node.cell.id, condensed, key, signal);
    }
    if (due === 'result') state.rows = await runner.make(node.cell.id, program, signal);
    if (due !== 'figures' && relation !== undefined && described)
      state.columns = await runner.columns(relation, signal);
    if (due !== 'columns') state.figures = await runner.results(program.figures, signal);
    return state;
  }

  /** Marks what a change reaches, and ends the run that it overtakes. */
  #invalidate(isChanged: (node: Node) => boolean): void {
    const reached = new Set<string>();
    for (const id of this.#graph.order) {
      const node = this.#graph.nodes.get(id)!;
      if (isChanged(node) || node.reads.some((read) => reached.has(read))) reached.add(id);
    }
    if (this.#job && reached.has(this.#job.node.cell.id)) this.#job.controller.abort();
    for (const id of reached)
      if (this.#graph.nodes.get(id)!.program && this.#states.has(id))
        this.#states.change(id, { status: this.#runner ? 'waiting' : 'stale', old: this.#states.isSeen(id) });
  }

  #forget(id: string): void {
    if (this.#job?.node.cell.id === id) this.#job.controller.abort();
    this.#done.delete(id);
    this.#states.forget(id);
  }
}
