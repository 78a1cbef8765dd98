/** Nodes in order of dependence, and the circles among them. */
export interface Order {
  /** Every node after those it reads; nodes of equal standing in the order given. Members of circles come last. */
  order: string[];
  /** Each circle, every member reading the next, the last the first. */
  cycles: string[][];
}

/** Sorts nodes by what they read. Names that are no node are passed over. */
export function orderOf(nodes: readonly string[], reads: (node: string) => readonly string[]): Order {
  const known = new Set(nodes);
  const edges = (node: string): string[] => reads(node).filter((read) => known.has(read));
  const order: string[] = [];
  const done = new Set<string>();
  const cycles: string[][] = [];
  const inCycle = new Set<string>();
  const visit = (node: string, path: string[]): void => {
    if (done.has(node)) return;
    const at = path.indexOf(node);
    if (at >= 0) {
      const cycle = path.slice(at);
      if (!cycle.some((member) => inCycle.has(member))) cycles.push(cycle);
      cycle.forEach((member) => inCycle.add(member));
      return;
    }
    for (const read of edges(node)) visit(read, [...path, node]);
    if (done.has(node)) return;
    done.add(node);
    order.push(node);
  };
  for (const node of nodes) visit(node, []);
  return {
    order: [...order.filter((node) => !inCycle.has(node)), ...order.filter((node) => inCycle.has(node))],
    cycles
  };
}
