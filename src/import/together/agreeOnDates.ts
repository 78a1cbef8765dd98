import { fingerprint } from '../fingerprint.ts';
import type { Inspection } from '../types.ts';
import { ownReading } from './sameChange.ts';

/** Gives files whose dates could be read either way the reading that another file with the same header decides. */
export function agreeOnDates<Load extends { load: Inspection }>(loads: Load[]): Load[] {
  const nameOf = ({ columns, mapping }: Inspection) =>
    `${fingerprint(columns.map(({ name }) => name))} ${mapping.roles.ordered_at}`;
  return loads.map((each) => {
    const { load } = each;
    if (load.mapping.dates || load.mapping.roles.ordered_at === undefined) return each;
    const decided = loads.find((other) => nameOf(other.load) === nameOf(load) && other.load.mapping.dates);
    const reading = decided?.load.mapping.dates;
    const dates = reading && ownReading(load, reading);
    return dates ? { ...each, load: { ...load, mapping: { ...load.mapping, dates } } } : each;
  });
}
