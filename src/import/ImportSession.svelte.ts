import type { Database } from '../engine/index.ts';
import { ImportProblem } from './ImportProblem.ts';
import { inspectFile } from './formats/inspectFile.ts';
import { release, type NamedBlob } from './inspect.ts';
import { loadOrders, type LoadOrdersOptions } from './loadOrders.ts';
import { isReady, mappingProblems } from './mapping.ts';
import { readingProblem } from './moments/readingProblem.ts';
import { mapAsWanted } from './mapAsWanted.ts';
import type { WantedRoles } from './roles/matchRoles.ts';
import { remap } from './remap.ts';
import { remembered } from './remembered.ts';
import type { Inspection, Mapping, Overrides } from './types.ts';
import { inZone } from './values/moments.ts';

/** One file on its way in. */
export interface ImportFile {
  /** Unique in the session. */
  key: number;
  file: NamedBlob;
  overrides: Overrides;
  /** From 0 to 1 while the file is read. */
  progress: number;
  /** Set once the file has been read. */
  inspection?: Inspection;
  /** Set where it could not be. */
  failure?: ImportProblem;
  /** Whether the mapping is the one last used for this header. */
  remembered?: boolean;
}

export interface ImportSessionOptions {
  /** The roles of a shared notebook, to be matched before any guess. */
  wanted?: WantedRoles;
  /**
   * Loads what the user has confirmed. Default: `loadOrders` into the relation orders.
   * Whoever takes the inspections keeps the loan of their files; a load that fails leaves them to the session.
   */
  load?: (
    inspections: Inspection[],
    options: Pick<LoadOrdersOptions, 'signal' | 'onprogress'>
  ) => Promise<unknown>;
}

/** Files from drop to receipt: read at once, shown, corrected, then loaded together. */
export class ImportSession {
  #files = $state.raw<ImportFile[]>([]);
  #loading = $state.raw<number | undefined>();
  #failure = $state.raw<Error | undefined>();
  readonly #db: Database;
  readonly #options: ImportSessionOptions;
  readonly #reading: Record<number, AbortController> = {};
  #load: AbortController | undefined;
  #keys = 0;

  constructor(db: Database, options: ImportSessionOptions = {}) {
    this.#db = db;
    this.#options = options;
  }

  get files(): readonly ImportFile[] {
    return this.#files;
  }
  /** A fraction from 0 to 1 while rows are loaded, else undefined. */
  get loading(): number | undefined {
    return this.#loading;
  }
  /** Why the last load failed: an ImportProblem or an EngineError. */
  get failure(): Error | undefined {
    return this.#failure;
  }
  /** Data rows of all files that have been read. */
  get rows(): number {
    return this.#files.reduce((sum, { inspection }) => sum + (inspection?.rows ?? 0), 0);
  }
  /** Bytes that the engine will read for them. */
  get bytes(): number {
    return this.#files.reduce((sum, { inspection }) => sum + (inspection?.blob.size ?? 0), 0);
  }
  /** Whether every file can be loaded as it stands. */
  get isReady(): boolean {
    return (
      this.#files.length > 0 &&
      this.#files.every(({ inspection }) => inspection && isReady(inspection, inspection.mapping))
    );
  }

  /** What stands in the way of one file, or should be known of it. */
  problemsOf({ inspection, failure }: ImportFile): ImportProblem[] {
    if (failure) return [failure];
    return inspection ? [...inspection.problems, ...mappingProblems(inspection, inspection.mapping)] : [];
  }

  /** Takes files in and reads them, one after the other. `overrides`: what is decided for all of them. */
  async add(files: Iterable<NamedBlob>, overrides: Overrides = {}): Promise<void> {
    const added = [...files].map((file): ImportFile => ({
      key: this.#keys++,
      file,
      overrides,
      progress: 0
    }));
    this.#failure = undefined;
    this.#files = [...this.#files, ...added];
    for (const each of added) await this.#read(each);
  }

  /** Reads a file again as the user says. */
  async override(key: number, overrides: Overrides): Promise<void> {
    const found = this.#find(key);
    if (!found) return;
    this.#release(found);
    const again: ImportFile = {
      key,
      file: found.file,
      progress: 0,
      overrides: { ...found.overrides, ...overrides }
    };
    this.#files = this.#files.map((each) => (each.key === key ? again : each));
    await this.#read(again);
  }

  /** Changes which column is what, or how values are read. */
  async map(key: number, mapping: Mapping): Promise<void> {
    const inspection = this.#find(key)?.inspection;
    if (!inspection) return;
    let change: Partial<ImportFile>;
    try {
      change = { inspection: await remap(inspection, mapping, this.#db), remembered: false };
    } catch (error) {
      change = { failure: await readingProblem(inspection.file, error) };
    }
    if (this.#find(key)?.inspection === inspection) this.#change(key, change);
  }

  /** Takes a file out again; ends its reading. */
  remove(key: number): void {
    const found = this.#find(key);
    this.#reading[key]?.abort();
    this.#files = this.#files.filter((each) => each.key !== key);
    if (found) this.#release(found);
  }

  /** Loads all files and says whether they are in. Where this fails or is cancelled, what was there stays. */
  async load(): Promise<boolean> {
    if (!this.isReady || this.#loading !== undefined)
      throw new Error('These files are not ready to be loaded');
    const inspections = this.#files.flatMap(({ inspection }) => inspection ?? []);
    const load = this.#options.load ?? ((files, options) => loadOrders(files, this.#db, options));
    this.#load = new AbortController();
    this.#loading = 0;
    this.#failure = undefined;
    try {
      await load(inspections, {
        signal: this.#load.signal,
        onprogress: (fraction) => (this.#loading = fraction)
      });
      for (const { columns, mapping } of inspections) remembered.keep(columns, mapping);
      this.#files = [];
      return true;
    } catch (error) {
      if (!this.#load.signal.aborted)
        this.#failure = error instanceof Error ? error : new Error(String(error));
      return false;
    } finally {
      this.#loading = undefined;
    }
  }

  /** Ends a load that is running. */
  cancel(): void {
    this.#load?.abort();
  }

  async #read({ key, file, overrides }: ImportFile): Promise<void> {
    const controller = new AbortController();
    this.#reading[key]?.abort();
    this.#reading[key] = controller;
    try {
      const inspection = await inspectFile(file, this.#db, {
        signal: controller.signal,
        overrides,
        onprogress: (progress) => this.#change(key, { progress })
      });
      const proposal = await this.#proposal(inspection);
      if (controller.signal.aborted) await release(inspection, this.#db);
      else this.#change(key, proposal);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#change(key, { failure: await readingProblem(file, error) });
    } finally {
      if (this.#reading[key] === controller) delete this.#reading[key];
    }
  }

  /** The mapping that a notebook wants, else the one last used for this header, else the guess. */
  async #proposal(inspection: Inspection): Promise<Pick<ImportFile, 'inspection' | 'remembered'>> {
    const { wanted } = this.#options;
    if (wanted && Object.keys(wanted).length > 0)
      return { inspection: (await mapAsWanted(inspection, wanted, this.#db)).inspection };
    const last = remembered.recall(inspection.columns, inspection.mapping);
    if (!last) return { inspection };
    const recalled = await remap(inspection, last.mapping, this.#db);
    const { dates, mapping } = recalled;
    const chosen = dates?.candidates.find(({ reading }) => reading.order === last.order)?.reading;
    const reading = mapping.dates ?? chosen;
    const placed =
      reading && dates?.moments && last.zone !== undefined
        ? inZone(reading, dates.moments, last.zone ?? undefined)
        : reading;
    return {
      inspection: placed ? await remap(recalled, { ...mapping, dates: placed }, this.#db) : recalled,
      remembered: true
    };
  }

  #find(key: number): ImportFile | undefined {
    return this.#files.find((each) => each.key === key);
  }

  #change(key: number, change: Partial<ImportFile>): void {
    this.#files = this.#files.map((each) => (each.key === key ? { ...each, ...change } : each));
  }

  #release({ inspection }: ImportFile): void {
    if (inspection) void release(inspection, this.#db);
  }
}
