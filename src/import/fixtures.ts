import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NativeDatabase } from '../../tests/native.ts';
import type { Row } from '../engine/index.ts';
import { inspect, loadOrders, type Inspection, type Mapping, type Overrides, type Receipt } from './index.ts';

/** A file of a test, from text (UTF-8) or bytes. */
export const fileOf = (content: string | number[] | Uint8Array<ArrayBuffer>, name = 'orders.csv'): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);

/** What a test looks at after a load. */
export interface Loaded {
  inspection: Inspection;
  receipt: Receipt;
  orders: Row[];
  rejects: Row[];
}

/** Inspects and loads one file with its proposed mapping, or with what a test changes of it. */
export async function load(
  file: File,
  db: NativeDatabase,
  change: Partial<Mapping> = {},
  overrides: Overrides = {}
): Promise<Loaded> {
  const inspection = await inspect(file, db, { overrides });
  const receipt = await loadOrders([{ ...inspection, mapping: { ...inspection.mapping, ...change } }], db);
  const orders = (await db.query('FROM orders')).rows;
  const rejects = (await db.query('FROM orders_rejects')).rows;
  return { inspection, receipt, orders, rejects };
}

/** The folder of real files, where a checkout has one beside it. */
export const shared = process.env.TAILBOOK_SHARED ?? join(process.cwd(), '..', 'shared');
export const hasShared = existsSync(join(shared, 'data'));

export const realFile = (path: string): File =>
  fileOf(new Uint8Array(readFileSync(join(shared, 'data', path))), basename(path));

export const truth = (name: string): Record<string, never> =>
  JSON.parse(readFileSync(join(shared, 'truth', `${name}.json`), 'utf8')) as Record<string, never>;
