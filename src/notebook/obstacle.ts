import type { Cell } from './cell.ts';
import type { Drag } from './Drag.ts';
import type { HeldBack } from './HeldBack.ts';
import { labelOf, type Graph, type Node } from './graph.ts';
import type { Params } from './params.ts';
import type { Problem } from './Problem.ts';

/** What can be in a cell's way. */
interface Around {
  graph: Graph;
  drag: Drag;
  heldBack: HeldBack;
  params: Params;
  /** Sources that are loaded. */
  versions: ReadonlyMap<string, number>;
  /** Every relation that the engine has, lower case; undefined without an engine. */
  engineRelations: ReadonlySet<string> | undefined;
}

/**
 * Why a cell cannot run; undefined where nothing is in its way.
 * @param bad Cells that cannot run or have failed, and the cell at which that begins.
 */
export function obstacleOf(
  node: Node,
  bad: ReadonlyMap<string, Cell>,
  { graph, drag, heldBack, params: { problems }, versions, engineRelations }: Around
): Problem | undefined {
  const problem = heldBack.problemOf(node.cell) ?? drag.problemOf(node);
  if (problem) return problem.code === 'kind-unknown' ? undefined : problem;
  const param = node.params.find((name) => problems.has(name));
  if (param) return problems.get(param);
  const read = node.reads.find((id) => bad.has(id) || graph.nodes.get(id)?.problem);
  const unloaded = ({ sources }: Node): string | undefined => sources.find((name) => !versions.has(name));
  if (read) {
    const root = bad.get(read) ?? graph.nodes.get(read)!.cell;
    const begun = graph.nodes.get(root.id)!;
    const source = engineRelations && !begun.problem ? unloaded(begun) : undefined;
    return { code: 'blocked', name: labelOf(root), cell: root.id, source };
  }
  if (!engineRelations) return undefined;
  const source = unloaded(node);
  if (source) return { code: 'source-missing', name: source };
  const other = node.others.find((name) => !name.includes('.') && !engineRelations.has(name.toLowerCase()));
  return other === undefined ? undefined : { code: 'missing', name: other };
}
