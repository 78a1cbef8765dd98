import type { Database } from '../../engine/index.ts';
import type { ImportFile } from '../ImportFile.ts';
import { isReady } from '../mapping.ts';
import { mostCompared } from '../together/comparedRows.ts';
import { addDecimals } from '../receipt/sumUp.ts';
import {
  countRepeats,
  findRepeats,
  hasOlder,
  isCountedOnce,
  type Repeated,
  type Repeats
} from '../together/repeats.ts';
import type { RowsAndMoney } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { together, type Expected } from './Expected.ts';
import { forecast } from './forecast.ts';

/**
 * What a load would do with the files of an import, counted behind the reader's back: whatever else the engine is asked
 * goes first. Files of more than `mostCompared` bytes are not counted.
 */
export class Forecast {
  #found = $state.raw<ReadonlyMap<Inspection, Expected>>(new Map());
  #counting = $state.raw<AbortController | undefined>();
  /** What files of one header hold of each other, as they were mapped then. */
  #repeats = $state.raw<{ of: string; found: Repeats[] }>({ of: '', found: [] });
  /** What other files hold newer, where some are older; else each file's own repeats tell it. */
  #repeated = $state.raw<Repeated | undefined>();
  #isTooLarge = $state(false);
  #isAwaited = $state(false);
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Whether it is being counted, or will be as soon as a change has been understood. */
  get isCounting(): boolean {
    return this.#isAwaited || this.#counting !== undefined;
  }

  /** Whether it is not counted since the files are too large. */
  get isTooLarge(): boolean {
    return this.#isTooLarge;
  }

  /** What is expected of one file as it is mapped; undefined while it is not known. */
  of(load: Inspection | undefined): Expected | undefined {
    return load && this.#found.get(load);
  }

  /** What an earlier file with the same header holds of a file too. */
  repeatsOf(load: Inspection | undefined): Repeats | undefined {
    return load && this.#repeats.found.find(({ path }) => path === load.path);
  }

  /** What is expected of all files of orders together; undefined while one of them is not known. */
  ofAll(files: readonly ImportFile[]): Expected | undefined {
    const loads = ordersOf(files);
    const isAged = hasOlder(loads);
    if (this.#repeats.of !== asMapped(loads)) return undefined;
    const all = loads.map((load) => {
      const found = this.of(load);
      const repeats = this.repeatsOf(load);
      return found && !isAged && repeats && repeats.rows > 0 && isCountedOnce(load)
        ? withoutRepeats(found, repeats)
        : found;
    });
    if (all.length === 0 || !all.every((each) => each !== undefined)) return undefined;
    if (!isAged) return together(all);
    return this.#repeated && withoutRepeats(together(all), this.#repeated);
  }

  /** Finds what files of orders hold of each other, unless that is known of them as they are mapped now. */
  async findRepeats(files: readonly ImportFile[], signal: AbortSignal): Promise<void> {
    const loads = ordersOf(files);
    const of = asMapped(loads);
    if (this.#repeats.of === of) return;
    // Until a mapping is whole, a sum could be one of several currencies.
    const found = loads.every(isReady) ? await findRepeats(loads, this.#db, signal) : [];
    if (!signal.aborted) this.#repeats = { of, found };
  }

  /** Counts anew what has changed. The newest asking wins. */
  async count(files: readonly ImportFile[]): Promise<void> {
    this.stop();
    const loads = ordersOf(files);
    const known = new Map(loads.flatMap((load) => (this.of(load) ? [[load, this.of(load)!] as const] : [])));
    this.#found = known;
    const bytes = loads.reduce((sum, { blob }) => sum + blob.size, 0);
    this.#isTooLarge = bytes > mostCompared;
    const unknown = loads.filter((load) => !known.has(load));
    const isAged = hasOlder(loads);
    this.#repeated = undefined;
    const controller = new AbortController();
    this.#counting = controller;
    try {
      await this.findRepeats(files, controller.signal);
      if (this.#isTooLarge || loads.some((load) => !isReady(load))) return;
      for (const load of unknown) {
        await load.ahead?.settled; // What is asked meanwhile would make it give way.
        known.set(load, await forecast(load, this.#db, controller.signal));
      }
      const repeated = isAged ? await countRepeats(loads, this.#db, controller.signal) : undefined;
      if (controller.signal.aborted) return;
      this.#found = new Map(known);
      this.#repeated = repeated;
    } catch {
      return; // The load itself says what is wrong.
    } finally {
      if (this.#counting === controller) this.#counting = undefined;
    }
  }

  /** Ends the counting, since the files change; `count` follows. */
  await(): void {
    this.stop();
    this.#isAwaited = true;
  }

  /** Ends the counting: the engine is wanted for something else. */
  stop(): void {
    this.#counting?.abort();
    this.#counting = undefined;
    this.#isAwaited = false;
  }
}

const ordersOf = (files: readonly ImportFile[]): Inspection[] =>
  files.flatMap(({ load }) => (load && load.relation === undefined ? [load] : []));

/** What the rows that files share and their money hang on; not which of them count. */
const asMapped = (loads: readonly Inspection[]): string =>
  JSON.stringify(
    loads.map(({ path, mapping, joins = [] }) => [
      path,
      { ...mapping, repeats: undefined, age: undefined },
      joins.map(({ files, on, key }) => [on, key, ...files.map((file) => file.path)])
    ])
  );

const less = (of: RowsAndMoney, { rows, amount }: RowsAndMoney): RowsAndMoney => ({
  rows: of.rows - rows,
  amount: addDecimals(of.amount, amount.startsWith('-') ? amount.slice(1) : `-${amount}`)
});

function withoutRepeats(found: Expected, repeats: Repeated): Expected {
  const { rows, amount, nobodys } = repeats;
  const stays = less(found.stays, repeats);
  const withoutCustomer = less(found.withoutCustomer, nobodys);
  return {
    ...found,
    stays,
    withoutCustomer,
    leftOut: [...found.leftOut, { rule: 'duplicate', rows, amount }]
  };
}
