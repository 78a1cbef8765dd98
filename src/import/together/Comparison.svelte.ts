import type { Database } from '../../engine/index.ts';
import { besideRelations, type BesideRelation, type Inspection } from '../types.ts';
import { besideDifferences, besideTogether, type BesideDifference } from './besideDifference.ts';
import { mostCompared } from './comparedRows.ts';
import { differenceFrom, extended, type Difference } from './difference.ts';

/** What becomes of what is loaded: newer files take its place, or are added to it. */
export type Mode = 'replace' | 'extend';

/** Why newer orders are not compared with those that are loaded. */
export type NotCompared = 'otherColumns' | 'tooLarge' | 'reduced';

/** The files of an import against those that are loaded: how they differ, and what the user decides about it. */
export class Comparison {
  #orders = $state.raw<Difference | undefined>();
  #beside = $state.raw<BesideDifference[]>([]);
  #failure = $state.raw<Error | undefined>();
  /** What becomes of the loaded orders, customers and touches, where newer ones come. */
  modes = $state<Record<'orders' | BesideRelation, Mode>>({
    orders: 'replace',
    customers: 'replace',
    touches: 'replace'
  });
  readonly #db: Database;
  readonly #loaded: readonly Inspection[];

  constructor(db: Database, loaded: readonly Inspection[] = []) {
    this.#db = db;
    this.#loaded = loaded;
  }

  /** How the orders differ from those that are loaded, where they are a newer export of them. */
  get orders(): Difference | undefined {
    return this.#orders;
  }
  /** How customers and touches differ from those that are loaded, where newer ones come. */
  get beside(): readonly BesideDifference[] {
    return this.#beside;
  }

  /** Why the files could not be compared; undefined where they were, or there was nothing to compare. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** The loaded files of a relation; undefined stands for the orders. */
  loadedOf(wanted: BesideRelation | undefined): Inspection[] {
    return this.#loaded.filter(({ relation }) => relation === wanted);
  }

  /** Why orders are not compared with those that are loaded, where they are not. */
  notCompared(loads: readonly Inspection[]): NotCompared {
    const coming = loads.filter(({ relation }) => relation === undefined);
    const bytes = [...this.loadedOf(undefined), ...coming].reduce((sum, { blob }) => sum + blob.size, 0);
    if (bytes > mostCompared) return 'tooLarge';
    return coming.some(({ mapping }) => mapping.reduce) ? 'reduced' : 'otherColumns';
  }

  /** Whether what is loaded of the relations that files come for stays, and they are added to it. */
  isAdding(loads: readonly Inspection[]): boolean {
    const wanted = new Set(loads.map(({ relation }) => relation ?? 'orders'));
    const compared = new Set([
      ...(this.#orders ? ['orders'] : []),
      ...this.#beside.map(({ relation }) => relation)
    ]);
    return [...wanted].every((each) => compared.has(each) && this.modes[each] === 'extend');
  }

  /**
   * Compares files with what is loaded. What the user has decided stays; where nothing was compared before, what
   * begins where the loaded ends is added to it. Where that fails, nothing is compared, and `failure` says why. Changes
   * nothing once the signal has aborted.
   */
  async compare(loads: readonly Inspection[], signal: AbortSignal): Promise<void> {
    try {
      const orders = await differenceFrom(this.loadedOf(undefined), loads, this.#db, signal);
      const beside = await besideDifferences(this.#loaded, loads, this.#db, signal);
      if (signal.aborted) return;
      this.#decide(loads, orders, beside);
      this.#failure = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#orders = undefined;
      this.#beside = [];
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
  }

  #decide(loads: readonly Inspection[], orders: Difference | undefined, beside: BesideDifference[]): void {
    if (orders && (!this.#orders || !orders.isAddable))
      this.modes.orders = orders.isAddable && orders.isLaterPart ? 'extend' : 'replace';
    const isAdded = orders !== undefined && this.modes.orders === 'extend';
    const isWithOrders = loads.some(({ relation }) => relation === undefined);
    for (const { relation, isLaterPart } of beside)
      if (!this.#beside.some((each) => each.relation === relation))
        this.modes[relation] = isLaterPart && (!isWithOrders || isAdded) ? 'extend' : 'replace';
    this.#orders = orders;
    this.#beside = beside;
  }

  /** What a load takes: the files, and of what is loaded that to which they are added. */
  withLoaded(loads: readonly Inspection[]): Inspection[] {
    const of = (wanted?: BesideRelation) => loads.filter(({ relation }) => relation === wanted);
    return [
      ...(this.#orders && this.modes.orders === 'extend' ? extended(this.loadedOf(undefined), of()) : of()),
      ...besideRelations.flatMap((relation) => {
        const difference = this.#beside.find((each) => each.relation === relation);
        return difference
          ? besideTogether(this.modes[relation], difference, this.loadedOf(relation), of(relation))
          : of(relation);
      })
    ];
  }
}
