import { withoutRole } from '../loadOrdersSql.ts';
import { roles, type Inspection, type SourceType } from '../types.ts';
import type { Reduction } from './reduce.ts';

/** Bytes that a value takes in a table in DuckDB's memory, texts without their characters. Measured, 1.4.3. */
const widths: Record<SourceType, number> = {
  text: 9.7,
  integer: 8.5,
  decimal: 8.5,
  grouped: 8.5,
  comma: 8.5,
  date: 4.3,
  timestamp: 8.5,
  boolean: 1.1
};
const textRoles: ReadonlySet<string> = new Set([
  'customer_id',
  'order_id',
  'product',
  'category',
  'channel',
  'region'
]);
/** The engine's own memory with nothing loaded. */
const idle = 100e6;

const encoder = new TextEncoder();
const meanBytes = (samples: string[]): number =>
  samples.reduce((sum, value) => sum + encoder.encode(value).length, 0) / Math.max(1, samples.length);

/**
 * About how many bytes of memory the engine needs to hold a file as it is mapped. Customers' days are as many as its
 * rows at most: for them this is the most it can be.
 */
export function estimateMemory(
  inspection: Pick<Inspection, 'columns' | 'mapping' | 'rows'>,
  reduction: Reduction = {}
): number {
  const { columns, mapping, rows } = inspection;
  const text = (name: string | undefined) =>
    widths.text + meanBytes(columns.find((column) => column.name === name)?.samples ?? []);
  const days = reduction.byDay ?? false;
  const canonical = roles.map((role) =>
    !textRoles.has(role)
      ? widths.decimal
      : text(days && role !== 'customer_id' ? undefined : mapping.roles[role])
  );
  const others = reduction.rolesOnly || days ? [] : withoutRole(inspection);
  const own = others.map(({ name, type }) => (type === 'text' ? text(name) : widths[type]));
  const row = [...canonical, ...own, ...(days ? [widths.integer] : [])].reduce((sum, each) => sum + each, 0);
  return idle + (rows / (reduction.oneIn ?? 1)) * row;
}
