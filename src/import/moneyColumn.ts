import type { Mapping } from './types.ts';

/** The column whose values are added up as money: an order's amount, a contact's cost. */
export const moneyColumn = ({ roles, parts }: Pick<Mapping, 'roles' | 'parts'>): string | undefined =>
  roles.amount ?? parts?.cost;
