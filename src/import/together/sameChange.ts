import type { Inspection, Mapping } from '../types.ts';
import { isSameReading, type DateReading } from '../values/dates.ts';
import { inZone } from '../values/instants.ts';

/**
 * The mapping of another file with the same header, with what was changed of this one's. What was not changed stays
 * as the other file's own values decide it, and its dates keep their own forms.
 */
export function sameChange(before: Mapping, after: Mapping, other: Inspection): Mapping {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Mapping>;
  const changed = [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const next = { ...other.mapping, ...Object.fromEntries(changed.map((key) => [key, after[key]])) };
  for (const key of changed) if (after[key] === undefined) delete next[key];
  const dates = changed.includes('dates') && after.dates && ownReading(other, after.dates);
  return dates ? { ...next, dates } : next;
}

/** A file's own way to read its dates in the order and the zone of another; undefined where its values forbid it. */
export function ownReading({ dates }: Inspection, wanted: DateReading): DateReading | undefined {
  const { order, zone } = wanted;
  const readings = dates?.candidates.map(({ reading }) => reading) ?? [];
  const alike = readings.filter((reading) => reading.order === order);
  // Where most dates are written otherwise, two readings have their order, and only the same one is meant.
  const own =
    readings.find((reading) => isSameReading(reading, wanted)) ?? (alike.length === 1 ? alike[0] : undefined);
  return own && dates?.instants ? inZone(own, dates.instants, zone?.name) : own;
}
