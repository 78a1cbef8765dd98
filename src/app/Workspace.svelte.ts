import { analyses } from '../analyses/index.ts';
import { Engine, explain, EngineError, fromStored, literal, type StoredResult } from '../engine/index.ts';
import { format, language } from '../i18n/index.ts';
import { ImportProblem, problemText, rolesOf, type Inspection, type NamedBlob, type WantedRoles } from '../import/index.ts';
import { firstLesson } from '../lessons/index.ts';
import { Notebook, type StoredFigures } from '../notebook/index.ts';
import { library } from '../sql/index.ts';
import { m } from './messages.ts';
import { Notices } from './Notices.svelte.ts';
import { openingOf, type Opening } from './opening.ts';
import { Orders } from './Orders.svelte.ts';

interface StoredReading {
  cells: Record<string, { figures: Record<string, StoredResult> }>;
}

/** What the reader is looking at: one notebook, the orders it is about, and the engine that joins them. */
export class Workspace {
  readonly notices = new Notices();
  readonly engine: Engine;
  readonly orders: Orders;
  readonly notebook = new Notebook(analyses);

  #opening = $state.raw<Opening>({ kind: 'example' });
  #isSample = $state(false);
  #gated = $state(false);
  #isReading = $state(false);
  #relations = $state.raw<{ name: string; columns: { name: string; type: string }[] }[]>([]);

  constructor() {
    this.engine = new Engine({ prepare: library, onrestart: (db) => this.#rebuild(db) });
    this.orders = new Orders(this.engine);
  }

  /** True while the orders are the sample's, or will be. */
  get isSample(): boolean {
    return this.#isSample;
  }

  /** True while a notebook from a link waits for the reader's word. */
  get isGated(): boolean {
    return this.#gated;
  }

  /** True while files are being loaded. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** Relations of the engine with their columns, for completion. */
  get relations(): { name: string; columns: { name: string; type: string }[] }[] {
    return this.#relations;
  }

  /** The columns of the file that the notebook speaks of, by role. */
  get wanted(): WantedRoles {
    const roles = this.notebook.frontMatter.sources.orders?.roles;
    return typeof roles === 'object' && roles !== null ? (roles as WantedRoles) : {};
  }

  /** Opens what the address asks for: a hosted notebook, one in a link, or the example. */
  async open(address: URL, base: string): Promise<void> {
    this.#opening = await openingOf(address, base);
    const opening = this.#opening;
    if (opening.kind !== 'example' && opening.fault) this.notices.say(opening.fault, 'problem');
    if (opening.kind === 'example' || opening.text === undefined) return this.showExample();
    this.notebook.open(opening.text);
    if (opening.kind === 'link') this.#gated = true;
    else await this.#loadHosted(opening.base);
  }

  /** Shows the worked example: its stored figures at once, then the engine's own. */
  async showExample(): Promise<void> {
    const lesson = firstLesson[language.current];
    const [text, reading] = await Promise.all([lesson.text(), lesson.reading()]);
    this.#gated = false;
    this.#isSample = true;
    this.notebook.open(text);
    if (reading) this.notebook.seed(figuresOf(reading as StoredReading));
    await this.#loadSample();
  }

  /** Runs the open notebook on the sample, as a link's reader may choose. */
  async useSample(): Promise<void> {
    this.#gated = false;
    this.#isSample = true;
    await this.#loadSample();
  }

  /** Loads files as the reader has mapped them, and runs the notebook on them. */
  async load(inspections: Inspection[], options: { signal?: AbortSignal; onprogress?: (fraction: number) => void } = {}): Promise<void> {
    await this.orders.load(inspections, options);
    this.#gated = false;
    this.#isSample = false;
    const [first] = inspections;
    if (first)
      this.notebook.setSource('orders', {
        ...this.notebook.frontMatter.sources.orders,
        file: inspections.length === 1 ? first.name : inspections.map(({ name }) => name),
        roles: { ...rolesOf(first.mapping) }
      });
    await this.#arrived();
  }

  /** Follows the engine's state: hands it to the notebook when it is ready, takes it away when it is lost. */
  follow(): void {
    const { state } = this.engine;
    if (state.name === 'ready') this.notebook.connect(this.engine);
    if (state.name === 'failed') {
      this.notebook.connect(undefined);
      const { what, advice } = explain(state.error);
      this.notices.say(`${what} ${advice}`, 'problem', { label: m.restart, run: () => void this.engine.restart() });
    }
  }

  async #loadSample(): Promise<void> {
    const lesson = firstLesson[language.current];
    await this.#read(async () => {
      const response = await fetch(lesson.url);
      return [Object.assign(await response.blob(), { name: lesson.file })];
    });
  }

  /** Loads the files that a hosted notebook names, from beside it. */
  async #loadHosted(base: URL): Promise<void> {
    const { file } = this.notebook.frontMatter.sources.orders ?? {};
    const names = (Array.isArray(file) ? file : [file]).filter((name) => typeof name === 'string');
    await this.#read(() =>
      Promise.all(
        names.map(async (name) => {
          const url = new URL(name, base);
          const response = url.origin === base.origin ? await fetch(url).catch(() => undefined) : undefined;
          if (!response?.ok) throw new SourceMissing(name);
          return Object.assign(await response.blob(), { name });
        })
      )
    );
  }

  async #read(fetched: () => Promise<NamedBlob[]>): Promise<void> {
    this.#isReading = true;
    try {
      const files = await fetched();
      await this.engine.start();
      const read = await Promise.all(files.map((file) => this.orders.read(file, this.wanted)));
      const missing = read.flatMap((each) => each.missing);
      if (missing.length) this.notices.say(m.missingColumns(missing.join(', ')), 'problem');
      await this.orders.load(read.map(({ inspection }) => inspection));
      await this.#arrived();
    } catch (error) {
      console.error(error, (error as EngineError).message, (error as EngineError).sql);
      this.notices.say(wordsOf(error), 'problem');
    } finally {
      this.#isReading = false;
    }
  }

  /** The orders are there, new or again. */
  async #arrived(): Promise<void> {
    const { receipt } = this.orders;
    if (!receipt) return;
    const sum = (of: 'rows' | 'loaded' | 'rejected' | 'blank') => receipt.files.reduce((total, file) => total + file[of], 0);
    this.notebook.sourceChanged('orders', {
      file: this.orders.name,
      rows: sum('rows'),
      loaded: sum('loaded'),
      rejected: sum('rejected'),
      blank: sum('blank')
    });
    await this.refreshRelations();
  }

  /** Reads anew which relations and columns the engine has. */
  async refreshRelations(): Promise<void> {
    const { rows } = await this.engine.query(
      `SELECT table_name AS relation, column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = ${literal('main')} ORDER BY table_name, ordinal_position`
    );
    const names = [...new Set(rows.map((row) => String(row.relation)))];
    this.#relations = names.map((name) => ({
      name,
      columns: rows
        .filter((row) => row.relation === name)
        .map((row) => ({ name: String(row.name), type: String(row.type) }))
    }));
  }

  async #rebuild(db: Parameters<Orders['reload']>[0]): Promise<void> {
    await this.orders.reload(db);
    this.notices.say(m.restarted);
    queueMicrotask(() => void this.#arrived());
  }
}

class SourceMissing extends Error {}

function wordsOf(error: unknown): string {
  if (error instanceof SourceMissing) return m.sourceMissing(error.message);
  if (error instanceof ImportProblem) return problemText(error);
  if (error instanceof EngineError) {
    const { what, advice } = explain(error);
    return `${what} ${advice}`;
  }
  throw error;
}

const figuresOf = ({ cells }: StoredReading): StoredFigures =>
  Object.fromEntries(
    Object.entries(cells).map(([name, { figures }]) => [
      name,
      { figures: Object.fromEntries(Object.entries(figures).map(([figure, stored]) => [figure, fromStored(stored)])) }
    ])
  );

/** "orders.csv · 30,491 rows, all accounted for" */
export function sourceLine(workspace: Workspace): string | undefined {
  const { receipt } = workspace.orders;
  if (workspace.isSample) return m.sample(firstLesson[language.current].file);
  if (!receipt) return undefined;
  const rows = receipt.files.reduce((sum, file) => sum + file.rows, 0);
  const isWhole = receipt.files.every((file) => file.discrepancy === 0);
  return (isWhole ? m.rowsAccounted : m.rowsOpen)(workspace.orders.name, format.number(rows));
}
