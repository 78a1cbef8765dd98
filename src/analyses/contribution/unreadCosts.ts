import { identifier } from '../../engine/index.ts';

/** A figure: how many contacts of a service log have a cost that is no number, and one such. */
export const unreadCosts = (touches: string): string =>
  `SELECT count(*) AS costs, any_value(said) AS one FROM (SELECT trim(cost::VARCHAR) AS said FROM (FROM ${identifier(touches)} UNION ALL BY NAME FROM no_touches) WHERE customer_id IS NOT NULL) WHERE said <> '' AND as_money(said) IS NULL`;
