import type { LeftOutBy } from '../receipt/leftOut.ts';
import { sumUp, sumUpLeftOut } from '../receipt/sumUp.ts';
import type { RowsAndMoney } from '../receipt.ts';

/** What a load would do with the rows of files as they are mapped now. `rows` = `stays` + `rejected` + `blank` + `leftOut`. */
export interface Expected {
  rows: number;
  /** Rows that would stand in the relation, and their money. */
  stays: RowsAndMoney;
  rejected: number;
  blank: number;
  leftOut: LeftOutBy[];
  /** Of those that stay: without a customer; below zero; with money given back that is taken off. */
  withoutCustomer: RowsAndMoney;
  refunds: RowsAndMoney;
  takenOff: RowsAndMoney;
  /** Rows that repeat an earlier one of their file in every column, whether they stay or not; undefined where that was not looked for. */
  doubles?: RowsAndMoney;
}

/** What is expected of several files together. */
export function together(all: Expected[]): Expected {
  const total = (of: 'rows' | 'rejected' | 'blank') => all.reduce((sum, each) => sum + each[of], 0);
  const sum = (of: 'stays' | 'withoutCustomer' | 'refunds' | 'takenOff') =>
    sumUp(all.map((each) => each[of]));
  return {
    rows: total('rows'),
    stays: sum('stays'),
    rejected: total('rejected'),
    blank: total('blank'),
    leftOut: sumUpLeftOut(all.map(({ leftOut }) => ({ leftOutBy: leftOut }))).leftOutBy,
    withoutCustomer: sum('withoutCustomer'),
    refunds: sum('refunds'),
    takenOff: sum('takenOff')
  };
}
