import { overridesOf, type Inspection } from '../../import/index.ts';
import type { KeptFile, KeptReading } from '../Keeping.svelte.ts';

/** Files as they are to be kept: those that were read, and behind them those that are only joined to one of them. */
export function keptFilesOf(inspections: Inspection[]): KeptFile[] {
  const joined = inspections.flatMap(({ joins = [] }) => joins.flatMap(({ files }) => files));
  const all = [...new Set([...inspections, ...joined])];
  return all.map((each) => ({
    file: each.file instanceof File ? each.file : new File([each.file], each.name),
    reading: { ...readingOf(each, all), ...(inspections.includes(each) ? {} : { isJoined: true }) }
  }));
}

function readingOf(inspection: Inspection, all: Inspection[]): KeptReading {
  const { mapping, relation, joins } = inspection;
  return {
    overrides: overridesOf(inspection),
    mapping: structuredClone(mapping),
    ...(relation === undefined ? {} : { relation }),
    ...(joins === undefined
      ? {}
      : { joins: joins.map((join) => ({ ...join, files: join.files.map((file) => all.indexOf(file)) })) })
  };
}
