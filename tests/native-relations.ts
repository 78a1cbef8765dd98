/** A node of the tree that json_serialize_sql prints. */
interface Node {
  type?: string;
  table_name?: string;
  function?: { function_name: string; children: { value?: { value?: unknown } }[] };
  cte_map?: { map: { key: string }[] };
}

/**
 * Relations named in a statement's parse tree (json_serialize_sql) and in first arguments of table macros, its CTEs
 * left out. Empty for a statement that is no SELECT: that prints an error instead of a tree.
 */
export function relationsInTree(tree: unknown, macros: ReadonlySet<string>): string[] {
  const named = new Set<string>();
  const own = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    for (const { key } of node.cte_map?.map ?? []) own.add(key);
    if (node.type === 'BASE_TABLE' && node.table_name) named.add(node.table_name);
    if (node.type === 'TABLE_FUNCTION' && node.function && macros.has(node.function.function_name)) {
      const argument = node.function.children[0]?.value?.value;
      if (typeof argument === 'string') named.add(argument);
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(tree);
  return [...named].filter((name) => !own.has(name));
}
