import type { EditorRelation } from '../editor/index.ts';

/** The relations that a setting is offered: those with these columns and with rows. */
export const fitting = (
  relations: readonly EditorRelation[],
  columns: readonly string[] = []
): EditorRelation[] =>
  relations.filter(
    (relation) =>
      relation.rows !== 0 && columns.every((name) => relation.columns.some((column) => column.name === name))
  );

/** A relation by its name, and what it is. */
export function relationText(name: string, relations: readonly EditorRelation[]): string {
  const title = relations.find((relation) => relation.name === name)?.title;
  return title ? `${name} · ${title}` : name;
}
