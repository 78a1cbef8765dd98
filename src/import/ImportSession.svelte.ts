import type { Database } from '../engine/index.ts';
import { ImportProblem } from './ImportProblem.ts';
import { rowsToLoad, type ImportFile, type ImportSessionOptions } from './ImportFile.ts';
import { Forecast } from './forecast/Forecast.svelte.ts';
import { inspectFile } from './formats/inspectFile.ts';
import { release, type NamedBlob } from './inspect.ts';
import { isReady, mappingProblems } from './mapping.ts';
import { readingProblem } from './moments/readingProblem.ts';
import { readMappingFile } from './mappingFile.ts';
import { checkReadings } from './readings/checkReadings.ts';
import { overridesFrom } from './readings/fileReadings.ts';
import { remembered } from './remembered.ts';
import { arrange, type Choice } from './together/arrange.ts';
import { besideProblems } from './together/besideProblems.ts';
import { chosenOf, hasHeader, rememberAll, unsaid } from './together/chosen.ts';
import { Comparison, type NotCompared } from './together/Comparison.svelte.ts';
import { placed } from './together/placed.ts';
import { proposals } from './together/proposals.ts';
import { loadTogether } from './together/loadTogether.ts';
import { isAlike, mapped } from './together/mapped.ts';
import { missingFile } from './together/missingFile.ts';
import { unmetJoins } from './together/unmetJoins.ts';
import { asArranged, inspectedAs, isWhole } from './together/whole.ts';
import { writtenKeys } from './together/writtenKeys.ts';
import type { Inspection, Mapping, Overrides } from './types.ts';

/** Files from drop to receipt: read at once, shown, corrected, then loaded together. */
export class ImportSession {
  #files = $state.raw<ImportFile[]>([]);
  #loading = $state.raw<number | undefined>();
  #failure = $state.raw<Error | undefined>();
  #saved = $state.raw<readonly string[][]>([]);
  readonly #db: Database;
  readonly #options: ImportSessionOptions;
  readonly #reading: Record<number, AbortController> = {};
  /** What a load would do with the files as they stand. */
  readonly forecast: Forecast;
  /** The files against what is loaded. */
  readonly comparison: Comparison;
  #comparing = $state.raw<AbortController | undefined>();
  #arranging = $state.raw<AbortController | undefined>();
  #load: AbortController | undefined;
  /** Settles once every change of a mapping has been understood. */
  #mapped: Promise<void> = Promise.resolve();
  #keys = 0;

  constructor(db: Database, options: ImportSessionOptions = {}) {
    this.#db = db;
    this.#options = options;
    this.forecast = new Forecast(db);
    this.comparison = new Comparison(db, options.loaded);
  }

  /** The columns that each saved mapping is for, once one was dropped. */
  get takenMappings(): readonly string[][] {
    return this.#saved;
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
  /** True while it is found out what the files are to each other and to what is loaded. */
  get isArranging(): boolean {
    return this.#arranging !== undefined || this.#comparing !== undefined;
  }
  /** Bytes that the engine will read for them. */
  get bytes(): number {
    return this.#loads.reduce((sum, { blob }) => sum + blob.size, 0);
  }
  /** Whether what is loaded stays, and the files are added to it. */
  get isAdding(): boolean {
    return this.#loads.length > 0 && this.comparison.isAdding(this.#loads);
  }
  /** Data rows of the files that will be loaded. */
  get rows(): number {
    return this.#loads.reduce((sum, { rows }) => sum + rows, 0);
  }
  /** Those of them that fit their file's columns; of a customer's rows the last. */
  get rowsThatFit(): number {
    return this.#files.reduce((sum, file) => sum + rowsToLoad(file), 0);
  }
  /** Those of them that become customers or touches; of a customer's rows the last. */
  get rowsBeside(): number {
    return this.#files.reduce((sum, file) => sum + (file.load?.relation ? rowsToLoad(file) : 0), 0);
  }
  /** Whether the files can be loaded as they stand. One that cannot be read does not hold the others back. */
  get isReady(): boolean {
    const hasOrders = this.comparison.loadedOf(undefined).length > 0;
    return (
      !this.isArranging &&
      this.#files.every(({ inspection, failure, part }) => failure ?? (inspection && part)) &&
      this.#loads.some(({ relation }) => hasOrders || relation === undefined) &&
      this.#loads.every(isReady)
    );
  }

  /** The names of the loaded files of orders that those here take the place of, where they are not compared. */
  get replacedOrders(): string[] {
    const isComing = this.#loads.some(({ relation }) => relation === undefined);
    return isComing && !this.comparison.orders && !this.isArranging
      ? this.comparison.loadedOf(undefined).map(({ name }) => name)
      : [];
  }

  /** Why the loaded orders that go are not compared with the files here. */
  get notCompared(): NotCompared {
    return this.comparison.notCompared(this.#loads);
  }

  /** The names of the loaded files of customers or touches that the files here take the place of, uncompared. */
  replacedBy({ load }: ImportFile): string[] {
    const { beside } = this.comparison;
    if (!load?.relation || beside.some(({ relation }) => relation === load.relation)) return [];
    return this.comparison.loadedOf(load.relation).map(({ name }) => name);
  }

  /** How the notebook reads files, by their names. */
  get #kept() {
    return checkReadings(this.#options.wanted?.read).readings.files ?? {};
  }

  get #loads(): Inspection[] {
    const loads = this.#files.flatMap(({ load }) => load ?? []);
    return loads.sort((a, b) => Number(a.relation !== undefined) - Number(b.relation !== undefined));
  }

  /** What stands in the way of one file, or should be known of it. */
  problemsOf({ inspection, failure, part, load }: ImportFile): ImportProblem[] {
    if (failure) return [failure];
    if (!inspection || !part || part.kind === 'aside') return [];
    if (load?.relation) return [...inspection.problems, ...besideProblems(load)];
    if (part.kind !== 'orders' || !load) return inspection.problems;
    const problems = mappingProblems(load, load.mapping);
    return [...inspection.problems, ...(load.joins ? problems : missingFile(problems, load))];
  }

  /** Takes files in and reads each as a notebook says of a file of its name. `overrides`: what is decided for all. */
  async add(files: Iterable<NamedBlob>, overrides: Overrides = {}): Promise<void> {
    const added = (await this.#takeMappings(files)).map((file): ImportFile => ({
      key: this.#keys++,
      file,
      overrides: { ...overridesFrom(this.#kept[file.name ?? '']), ...overrides },
      progress: 0
    }));
    this.#failure = undefined;
    this.#files = [...this.#files, ...added];
    for (const each of added) {
      await this.#read(each);
      await this.#readOthers(each);
    }
    await this.#arrange();
  }

  /** Takes saved mappings out of what was dropped; the files that are here will be mapped by them. */
  async #takeMappings(files: Iterable<NamedBlob>): Promise<NamedBlob[]> {
    const rest: NamedBlob[] = [];
    for (const file of files) {
      const saved = await readMappingFile(file);
      if (!saved) {
        rest.push(file);
        continue;
      }
      const others = this.#saved.filter((columns) => columns.join('\n') !== saved.columns.join('\n'));
      this.#saved = [...others, saved.columns];
      remembered.keepAs(saved.columns, saved.mapping, saved.relation);
      this.#files = this.#files.map((each) => (hasHeader(each, saved.columns) ? unsaid(each) : each));
    }
    return rest;
  }

  /** Reads the other files of an archive: monthly exports come so, and orders with their customers and products. */
  async #readOthers({ key, file, overrides }: ImportFile): Promise<void> {
    const others = overrides.part === undefined ? this.#find(key)?.inspection?.unpacked?.together : undefined;
    for (const part of others ?? []) {
      const other: ImportFile = { key: this.#keys++, file, overrides: { ...overrides, part }, progress: 0 };
      this.#files = [...this.#files, other];
      await this.#read(other);
    }
  }

  /** Reads a file again as the user says. */
  async override(key: number, overrides: Overrides): Promise<void> {
    const found = this.#find(key);
    if (!found) return;
    this.forecast.stop();
    this.#release(found);
    const again: ImportFile = {
      key,
      file: found.file,
      progress: 0,
      overrides: { ...found.overrides, ...overrides }
    };
    this.#files = this.#files.map((each) => (each.key === key ? again : each));
    await this.#read(again);
    await this.#arrange();
  }

  /**
   * Changes which column is what, or how values are read: for every file of the same header. What is changed before an
   * earlier change has been understood comes after it, and leaves it as it is.
   */
  async map(key: number, mapping: Mapping): Promise<void> {
    const load = this.#find(key)?.load;
    if (!load) return;
    this.forecast.await();
    void load.ahead?.stop();
    const turn = this.#mapped.then(() => this.#map(key, load.mapping, mapping));
    this.#mapped = turn.then(done, done);
    if (await turn) return this.#arrange();
    void this.forecast.count(this.#files);
    void this.#compare();
  }

  /** Changes a mapping from what was `seen`, and says whether the files are to be arranged anew for it. */
  async #map(key: number, seen: Mapping, mapping: Mapping): Promise<boolean> {
    const load = this.#find(key)?.load;
    if (!load) return false;
    const alike = this.#files.filter((each) => isAlike(each.load, load));
    for (const { key: each, load: before } of alike) {
      const change = await mapped(before!, { seen, mapping }, this.#db);
      if (this.#find(each)?.load === before) this.#change(each, change);
    }
    const { customer_id: customer } = mapping.roles;
    if (load.relation && customer !== undefined && customer !== seen.roles.customer_id) {
      for (const { key: each } of alike) this.#change(each, { customer });
      return true;
    }
    const now = this.#find(key)?.load;
    return this.#files.length > 1 && !!now && !isWhole(load) && isWhole(now);
  }

  /** Of orders that files tell differently, lets those of the files of the lowest age count. `ages`: by the file's key. */
  setAges(ages: ReadonlyMap<number, number>): void {
    for (const [key, wanted] of ages) {
      const load = this.#find(key)?.load;
      if (!load) continue;
      const mapping: Mapping = { ...load.mapping, age: wanted };
      if (wanted === 0) delete mapping.age;
      this.#change(key, { load: { ...load, mapping } });
    }
    void this.forecast.count(this.#files);
    void this.#compare();
  }

  /** Compares the files as they are mapped now with what is loaded; the newest asking wins. */
  async #compare(): Promise<void> {
    this.#comparing?.abort();
    if (!this.#options.loaded?.length) return;
    const controller = new AbortController();
    this.#comparing = controller;
    await this.comparison.compare(this.#loads, controller.signal);
    if (this.#comparing === controller) this.#comparing = undefined;
  }

  /** Joins a file, or leaves it aside, as the user says. */
  async choose(key: number, choice: Choice): Promise<void> {
    this.#change(key, { choice });
    await this.#arrange();
  }

  /** Takes a file out again; ends its reading. */
  remove(key: number): void {
    const found = this.#find(key);
    this.#reading[key]?.abort();
    this.forecast.stop();
    this.#files = this.#files.filter((each) => each.key !== key);
    if (found) this.#release(found);
    void this.#arrange();
  }

  /** Loads all files and says whether they are in. Where this fails or is cancelled, what was there stays. */
  async load(): Promise<boolean> {
    if (!this.isReady || this.#loading !== undefined)
      throw new Error('These files are not ready to be loaded');
    this.forecast.stop();
    const load = this.#options.load ?? ((files, options) => loadTogether(files, this.#db, options));
    this.#load = new AbortController();
    this.#loading = 0;
    this.#failure = undefined;
    try {
      await this.#mapped;
      if (!this.isReady) return false;
      const inspections = this.comparison.withLoaded(this.#loads);
      await load(inspections, {
        signal: this.#load.signal,
        onprogress: (fraction) => (this.#loading = fraction),
        notRead: this.#files.flatMap(({ failure }) => failure?.of ?? [])
      });
      rememberAll(inspections, this.#files);
      for (const file of this.#files) if (file.part?.kind === 'aside') this.#release(file);
      this.#files = [];
      return true;
    } catch (error) {
      this.#failure = this.#load.signal.aborted
        ? new ImportProblem('cancelled', { file: '' })
        : asError(error);
      void this.forecast.count(this.#files);
      return false;
    } finally {
      this.#loading = undefined;
    }
  }

  /** Loads the rows that can be read though most of a file's cannot: of the file whose load was refused for that. */
  async loadTheRest(): Promise<boolean> {
    const refused = this.#failure instanceof ImportProblem ? this.#failure.details.file : undefined;
    for (const { key, load } of this.#files)
      if (load?.name === refused) await this.map(key, { ...load!.mapping, rest: 'load' });
    return this.load();
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
        ahead: this.#files.length === 1,
        onprogress: (progress) => this.#change(key, { progress })
      });
      if (controller.signal.aborted) await release(inspection, this.#db);
      else this.#change(key, { inspection });
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#change(key, { failure: await readingProblem(file, error) });
    } finally {
      if (this.#reading[key] === controller) delete this.#reading[key];
    }
  }

  /** Finds out what the files are to each other; the newest asking wins. A mapping that was changed stays. */
  async #arrange(): Promise<void> {
    this.#arranging?.abort();
    this.#comparing?.abort();
    this.forecast.stop();
    if (this.#files.some(({ inspection, failure }) => !inspection && !failure)) return;
    const controller = new AbortController();
    const { signal } = controller;
    this.#arranging = controller;
    if (this.#files.length > 1) for (const { inspection } of this.#files) void inspection?.ahead?.stop();
    try {
      const { wanted } = this.#options;
      const files = await asArranged(this.#files, wanted, this.#db);
      const inspected = files.map(({ inspection }) => inspection);
      const joins = wanted?.joins;
      const { loads, parts } = await arrange(inspected, this.#db, {
        signal,
        loaded: this.comparison.loadedOf(undefined),
        written: writtenKeys(joins, inspected),
        ...chosenOf(files, wanted)
      });
      const unmet = unmetJoins(joins, inspected, loads);
      const proposed = await proposals(loads, files, { wanted, kept: this.#kept }, this.#db);
      if (signal.aborted) return;
      const found = { parts, proposed, unmet };
      this.#files = this.#files.map((file) => placed(inspectedAs(file, files), found));
      await this.forecast.findRepeats(this.#files, signal);
      if (signal.aborted) return;
      await this.#compare();
    } catch (error) {
      if (!signal.aborted) this.#failure = asError(error);
    } finally {
      if (this.#arranging === controller) {
        this.#arranging = undefined;
        void this.forecast.count(this.#files);
      }
    }
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

const done = (): void => undefined;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
