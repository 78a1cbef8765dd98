import type { Settings } from '../analyses/types.ts';
import { EngineError } from '../engine/index.ts';
import type { Database } from '../engine/index.ts';
import type { Cell } from './cell.ts';
import type { CellState } from './CellState.ts';
import { Drag } from './Drag.ts';
import { hasResult, rankOf, type Due } from './due.ts';
import { engineProblem } from './engineProblem.ts';
import { execute, follow, givenUp, withoutSearch, type Job } from './execute.ts';
import {
  emptyGraph,
  graphOf,
  isStillMade,
  programOf,
  reachedFrom,
  tried,
  type Graph,
  type Node,
  type Surroundings
} from './graph.ts';
import { givenBy, valuesOf, type ParamValue } from './params.ts';
import { obstacleOf } from './obstacle.ts';
import { settingsOf, type Drafting, type Program } from './program.ts';
import { HeldBack } from './HeldBack.ts';
import { Ledger } from './Ledger.ts';
import { Runner } from './Runner.ts';
import type { Inputs, RuntimeOptions } from './RuntimeOptions.ts';
import { States } from './States.ts';

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
  readonly #ledger = new Ledger();
  #drag = new Drag();
  readonly #heldBack = new HeldBack();
  /** Cells that what is being typed will change: they wait for its end. */
  #unsettled: ReadonlySet<string> = new Set();
  /** Cells that someone is about to drag a value of, and what they will do then. */
  #expected = new Map<string, Program>();
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
    this.#ledger.clear(database !== undefined);
    this.#replan();
  }

  /** A source has been loaded or loaded again, or (false) is gone. */
  sourceChanged(name: string, loaded = true): void {
    this.#ledger.sourceChanged(name, loaded);
    this.#invalidate((node) => node.sources.includes(name), true);
    this.#replan();
  }

  /** The notebook has changed. Values that were being dragged count as let go. */
  update(inputs: Inputs): void {
    const now = new Map(inputs.cells.map((cell) => [cell.id, cell]));
    const before = valuesOf(this.#inputs.params);
    const after = valuesOf(inputs.params);
    for (const { id } of this.#inputs.cells) if (!now.has(id)) this.#forget(id);
    const dragged = this.#drag;
    for (const id of dragged.followed) this.#ledger.outdateFigures(id);
    this.#inputs = inputs;
    this.#unsettled = new Set();
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

  /** Runs what depends on a parameter with another value, only those `watched` if given, until the next `update`. */
  draftParam(name: string, value: ParamValue, watched?: readonly string[]): void {
    this.#drag.move(name, value, watched);
    if (!this.#loop || this.#drag.reached.size === 0) this.#beginRound();
  }

  /** Lets the cells follow the newest values of the parameters. */
  #beginRound(): void {
    const drag = this.#drag.beginRound();
    drag.reached = reachedFrom(this.#graph, (node) => drag.isNamedIn(node));
    for (const [id, node] of this.#graph.nodes)
      if (drag.isNamedIn(node)) this.#draftCell(id, drag.settingsOf(id));
    this.#giveWay();
  }

  /** Makes ready, when nothing else is to be done, what a cell will need while these settings are dragged. */
  expect(id: string, settings: Settings, moved: readonly string[]): void {
    const node = this.#graph.nodes.get(id);
    const program = node && tried(() => programOf(node.cell, this.#surroundings(), settings, new Set(moved)));
    if (!program || 'code' in program || !program.draft) return;
    this.#expected.set(id, program);
    this.#wake();
  }

  #draftCell(id: string, settings?: Settings): void {
    const cell = this.#graph.nodes.get(id)?.cell;
    if (!cell) return;
    const program = tried(() => {
      if (cell.kind === 'sql') return programOf(cell, this.#surroundings());
      const now = settings ?? settingsOf(cell.body);
      return programOf(cell, this.#surroundings(), now, this.#drag.movedIn(cell, now));
    });
    if (program) this.#drag.cells.set(id, program);
  }

  /** Runs a cell again though nothing has changed. */
  again(id: string): void {
    this.#ledger.forget(id);
    this.#runner?.searchAgain(id);
    this.#heldBack.free(id);
    if (this.#job?.due === 'later' || this.#job?.node.cell.id === id) this.#job.controller.abort();
    this.#wake();
  }

  /**
   * Ends a cell's run, or takes it out of those that wait. It stays so until its text changes or it is asked for. Of a
   * search that nothing waits for, only that is ended.
   */
  stop(id: string): void {
    const node = this.#graph.nodes.get(id);
    const { status, searching } = this.#states.get(id);
    if (!node || !(searching || ['running', 'waiting'].includes(status))) return;
    if (!searching) this.#heldBack.stop(node.cell);
    if (this.#job?.node.cell.id === id) this.#job.controller.abort(searching && givenUp);
    this.#wake();
  }

  /** A cell is being typed in: what runs of it and of those that read it is ended, until the next `update`. */
  expectEdit(id: string): void {
    this.#unsettled = reachedFrom(this.#graph, (node) => node.cell.id === id);
    if (this.#job && this.#unsettled.has(this.#job.node.cell.id)) this.#job.controller.abort();
  }

  /** Shows stored results until the first real run. */
  seed(id: string, results: Pick<CellState, 'figures' | 'rows' | 'columns' | 'settings'>): void {
    this.#states.change(id, { ...results, status: 'fresh', stored: true });
  }

  get isRunning(): boolean {
    return this.#loop !== undefined;
  }

  get isDragging(): boolean {
    return this.#drag.isOn;
  }

  /** Resolves when nothing runs and nothing is left to run. */
  async settled(): Promise<void> {
    while (this.#loop) await this.#loop;
  }

  #giveWay(): void {
    if (this.#job && !this.#goesOn(this.#job)) this.#job.controller.abort();
    this.#wake();
  }

  /** True for a run that a drag lets end. */
  #goesOn({ node, due }: Job): boolean {
    if (due === 'draft') return true;
    if (rankOf(due) > 0 || !this.#drag.moves(node)) return false;
    return due === 'prepare' || !this.#drag.programOf(node)?.draft;
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
        const job = this.#drag.isLate ? undefined : this.#next();
        if (job) await this.#run(job);
        else if (this.#drag.isBehind) this.#beginRound();
        else break;
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
      analyses: this.#options.analyses(),
      reserved: this.#options.reserved(),
      ...this.#ledger.sourcesAround(sources),
      params: givenBy(params, this.#drag.params),
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
    const bad = new Map<string, Cell>();
    let chosen: Omit<Job, 'controller'> | undefined;
    const around = {
      graph: this.#graph,
      drag: this.#drag,
      heldBack: this.#heldBack,
      params: this.#inputs.params,
      versions: this.#ledger.versions,
      engineRelations: this.#runner && this.#engineRelations
    };
    const values = this.#values();
    for (const id of this.#graph.order) {
      const node = this.#graph.nodes.get(id)!;
      const program = this.#drag.programOf(node);
      const obstacle = obstacleOf(node, bad, around);
      if (obstacle) {
        bad.set(id, obstacle.code === 'blocked' ? this.#graph.nodes.get(obstacle.cell)!.cell : node.cell);
        this.#states.blocked(node, obstacle);
      } else if (!program || !this.#runner) this.#states.resting(node, program);
      else {
        const done = this.#ledger.get(id);
        const due = this.#dueOf(node, program, values);
        const held =
          this.#unsettled.has(id) ||
          (this.#drag.isOn && (!this.#drag.moves(node) || rankOf(due ?? 'result') > 0 || due === 'columns'));
        if (done?.problem && !due) bad.set(id, node.cell);
        else if (hasResult(due, program)) ready.add(id);
        this.#states.due(node, program, done, due, held);
        if (!due || held || node.reads.some((read) => !ready.has(read))) continue;
        if (!chosen || this.#isSooner({ node, due }, chosen)) chosen = { node, program, due };
      }
    }
    chosen ??= this.#drag.isOn ? undefined : this.#nextExpected();
    return chosen && { ...chosen, controller: new AbortController() };
  }

  #dueOf(node: Node, program: Program, values: ReadonlyMap<string, string>): Due | undefined {
    if (!program.draft) return this.#ledger.dueOf(node, program, values);
    const key = this.#ledger.draftKey(node, program.draft, values);
    return this.#drag.hasFollowed(node.cell.id, key) ? undefined : 'draft';
  }

  /** A cell that has run and whose draft is to be prepared. */
  #nextExpected(): Omit<Job, 'controller'> | undefined {
    for (const [id, program] of this.#expected) {
      this.#expected.delete(id);
      const node = this.#graph.nodes.get(id);
      const done = this.#ledger.get(id);
      if (node && done && !done.problem && this.#runner) return { node, program, due: 'prepare' };
    }
    return undefined;
  }

  /** While a value is dragged, cells take turns; else in order: what is read first, asides, searches. */
  #isSooner(job: Pick<Job, 'node' | 'due'>, chosen: Pick<Job, 'node' | 'due'>): boolean {
    const turn = ({ node: { cell } }: Pick<Job, 'node'>): number =>
      Math.max(this.#ledger.get(cell.id)?.turn ?? 0, this.#drag.turnOf(cell.id));
    return this.#drag.isOn ? turn(job) < turn(chosen) : rankOf(job.due) < rankOf(chosen.due);
  }

  /** The parameters as SQL, dragged values in place of kept ones. */
  #values(): Map<string, string> {
    return valuesOf(this.#inputs.params, this.#drag.params);
  }

  /** Lets the figures follow a dragged value, or makes ready what they will need. A fault is left to the whole run. */
  async #follow(job: Job, draft: Drafting): Promise<void> {
    const { node, due } = job;
    const { id } = node.cell;
    const drag = this.#drag;
    const values = this.#values();
    const key = this.#ledger.draftKey(node, draft, values);
    const preparedKey = this.#ledger.preparedKey(node, draft);
    const isOver = (): boolean => due === 'prepare' || drag !== this.#drag;
    this.#job = job;
    try {
      await this.#runner!.setVariables(values);
      const figures = await follow(this.#runner!, job, draft, preparedKey, isOver);
      const seen = this.#states.get(id).figures;
      if (figures && !isOver())
        this.#states.change(id, { figures: { ...seen, ...figures }, settings: job.program.values });
    } catch (error) {
      if (error instanceof EngineError && error.code === 'crashed') throw error;
    } finally {
      this.#job = undefined;
      if (due === 'draft') drag.follow(id, key, this.#ledger.count());
    }
  }

  async #run(job: Job): Promise<void> {
    const { node, program, due, controller } = job;
    if (program.draft) return this.#follow(job, program.draft);
    const { id } = node.cell;
    const runner = this.#runner!;
    const [before, values, started] = [this.#ledger.get(id), this.#values(), performance.now()];
    const done = this.#ledger.expected(node, program, due, values, this.#drag.isOn);
    const searchKey = this.#ledger.searchKey(node, program);
    this.#job = job;
    const isWhole = due === 'result' || due === 'figures';
    if (due === 'later') this.#states.change(id, { searching: true, started });
    else if (isWhole && !this.#drag.isOn) this.#states.change(id, { status: 'running', started });
    if (due === 'result' && before) this.#ledger.set(id, { ...before, result: '' });
    try {
      // The engine answers in the order in which it is asked.
      const [, state] = await Promise.all([
        runner.setVariables(values),
        execute(runner, { ...job, searchKey }, done.described, this.#states.get(id).figures, (progress) =>
          this.#states.change(id, { progress })
        )
      ]);
      controller.signal.throwIfAborted();
      this.#ledger.set(id, done);
      this.#heldBack.free(id);
      const timed = isWhole && { ms: performance.now() - started };
      this.#states.change(id, { ...state, version: done.version, ...timed });
    } catch (error) {
      const problem = engineProblem(error, program, node.cell.body);
      if (error instanceof EngineError && error.code === 'crashed') {
        this.#heldBack.broke(node.cell, problem);
        throw error;
      }
      if (controller.signal.reason === givenUp) {
        this.#ledger.set(id, { ...done, warning: { code: 'stopped' } });
        this.#states.change(id, { figures: withoutSearch(program, this.#states.get(id).figures) });
      }
      if (controller.signal.aborted) return;
      this.#ledger.set(id, rankOf(due) > 0 ? { ...done, warning: problem } : { ...done, problem });
    } finally {
      this.#job = undefined;
    }
  }

  /** Marks what a change reaches, and ends the run that it overtakes. */
  #invalidate(isChanged: (node: Node) => boolean, isSource = false): void {
    const reached = reachedFrom(this.#graph, isChanged);
    const isInTheWay = reached.size > 0 && this.#job?.due === 'later';
    if (isInTheWay || reached.has(this.#job?.node.cell.id ?? '')) this.#job?.controller.abort();
    for (const id of reached)
      if (this.#graph.nodes.get(id)!.program && this.#states.has(id))
        this.#states.outdate(id, this.#runner ? 'waiting' : 'stale', isSource);
  }

  #forget(id: string): void {
    if (this.#job?.node.cell.id === id) this.#job.controller.abort();
    this.#ledger.forget(id);
    this.#heldBack.free(id);
    this.#expected.delete(id);
    this.#states.forget(id);
  }
}
