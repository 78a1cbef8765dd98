import type { Inspection } from '../types.ts';

/** The key by which orders look their customer up, and the files that hold it; undefined where they look up no customer. */
export const customerJoin = ({ mapping, joins = [] }: Inspection) =>
  joins.find(({ on }) => on === mapping.roles.customer_id);

/** The files in which orders look their customers up, as files of the relation `customers`. */
export function customersLookedUp(orders: readonly Inspection[]): Inspection[] {
  const joins = orders.flatMap((each) => customerJoin(each) ?? []);
  const found = joins.flatMap(({ files, key }) =>
    files.map((file): Inspection => {
      const mapping = { ...file.mapping, roles: { customer_id: key } };
      return { ...file, mapping, relation: 'customers' };
    })
  );
  return [...new Map(found.map((file) => [file.path, file])).values()];
}
