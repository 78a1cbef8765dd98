import type { ImportFile } from '../ImportFile.ts';
import type { Part } from './types.ts';

const order: Part['kind'][] = ['orders', 'joined', 'customers', 'touches', 'aside'];

/** Files as they are read best: orders, what is joined to them, relations of their own, what is left aside. */
export function inOrder(files: readonly ImportFile[]): ImportFile[] {
  const rank = ({ part, failure }: ImportFile): number => (failure || !part ? -1 : order.indexOf(part.kind));
  return [...files].sort((a, b) => rank(a) - rank(b) || a.key - b.key);
}
