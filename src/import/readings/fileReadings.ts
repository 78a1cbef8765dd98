import { encodings, type EncodingName } from '../encoding/candidates.ts';
import { tableFormat } from '../formats/types.ts';
import { wishesOf } from '../shape/Shape.ts';
import { withJoined } from '../together/rejoin.ts';
import type { Inspection, Mapping, Overrides } from '../types.ts';

/** How one file was divided and what of it was loaded, where a reader said so. Nothing set: as the file itself tells. */
export interface FileReading {
  encoding?: EncodingName;
  /** Characters that were encoded twice are mended. */
  mended?: true;
  delimiter?: string;
  quote?: string;
  header?: boolean;
  header_rows?: number;
  skip?: number;
  footers?: number;
  comment?: string;
  /** A newer export extends this file; a number where several do, one after the other. */
  older?: true | number;
  /** One customer in so many is loaded; the rows of a customer's day are added up; only columns with a role. */
  one_in?: number;
  by_day?: true;
  roles_only?: true;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= 20;
const isTrue = (value: unknown): boolean => value === true;

const checks: Record<keyof FileReading, (value: unknown) => boolean> = {
  encoding: (value) => (encodings as readonly unknown[]).includes(value),
  mended: isTrue,
  delimiter: (value) => isShort(value) && value !== '',
  quote: (value) => typeof value === 'string' && value.length <= 1,
  header: (value) => typeof value === 'boolean',
  header_rows: isCount,
  skip: isCount,
  footers: isCount,
  comment: isShort,
  older: (value) => isTrue(value) || (isCount(value) && (value as number) > 0),
  one_in: (value) => isCount(value) && (value as number) > 1,
  by_day: isTrue,
  roles_only: isTrue
};

/** What of the keys of one file says something known, and the others as a notice shows them. */
export function checkFileReading(read: Record<string, unknown>): { taken: FileReading; others: unknown[] } {
  const known = Object.entries(read).filter(([key]) => Object.hasOwn(checks, key));
  const isRight = ([key, value]: [string, unknown]) => checks[key as keyof FileReading](value);
  return {
    taken: Object.fromEntries(known.filter(isRight)) as FileReading,
    others: known.filter((entry) => !isRight(entry)).map(([key, value]) => ({ [key]: value }))
  };
}

/** What a reader has set by hand of how a file is divided into cells. */
export function overridesOf({ encoding, shape, unpacked }: Inspection): Overrides {
  const { delimiter, ...wishes } = wishesOf(shape.wishes);
  const isPrinted = tableFormat(unpacked?.formats) !== undefined;
  return {
    ...(unpacked ? { part: unpacked.part } : {}),
    ...(encoding.reason === 'chosen' && !isPrinted ? { encoding: encoding.name } : {}),
    ...(encoding.doubled?.mended ? { mended: true } : {}),
    ...(delimiter === undefined || isPrinted ? {} : { delimiter }),
    ...wishes
  };
}

/** The readings of a relation's files and of those joined to them, by their names. The part of a file is in its name. */
export function fileReadingsOf(inspections: Inspection[]): Record<string, FileReading> {
  const all = [...new Set(inspections.flatMap(withJoined))];
  const named = all.map((each) => [each.name, fileReadingOf(each)] as const);
  return Object.fromEntries(named.filter(([, reading]) => Object.keys(reading).length > 0));
}

function fileReadingOf(inspection: Inspection): FileReading {
  const { mended, headerRows, ...rest } = overridesOf(inspection);
  delete rest.part;
  const { age = 0, reduce = {} } = inspection.mapping;
  return {
    ...rest,
    ...(mended ? { mended } : {}),
    ...(headerRows === undefined ? {} : { header_rows: headerRows }),
    ...(age > 0 ? { older: age === 1 ? true : age } : {}),
    ...(reduce.oneIn === undefined ? {} : { one_in: reduce.oneIn }),
    ...(reduce.byDay ? { by_day: true } : {}),
    ...(reduce.rolesOnly ? { roles_only: true } : {})
  };
}

/** A file's reading as what decides how it is divided. */
export function overridesFrom(reading: FileReading = {}): Overrides {
  const { header_rows: headerRows, encoding, mended, ...rest } = reading;
  return {
    ...wishesOf({ ...rest, ...(headerRows === undefined ? {} : { headerRows }) }),
    ...(encoding ? { encoding } : {}),
    ...(mended ? { mended } : {})
  };
}

/**
 * Files that are loaded together as their readings want them. An older export is one only beside a newer one.
 * @param kept Readings by the names of files.
 */
export function readAs(loads: readonly Inspection[], kept: Record<string, FileReading> = {}): Inspection[] {
  const read = loads.map((load) => ({ ...load, mapping: reducedAs(load.mapping, readingOf(load, kept)) }));
  return read.map((load) => {
    const youngest = Math.min(
      ...read.filter(({ relation }) => relation === load.relation).map(({ mapping }) => mapping.age ?? 0)
    );
    const { age = 0, ...mapping } = load.mapping;
    return { ...load, mapping: age > youngest ? { ...mapping, age: age - youngest } : mapping };
  });
}

/** The reading of a file by its name; of one in an archive also by the name that it has there. */
const readingOf = ({ name }: Inspection, kept: Record<string, FileReading>): FileReading | undefined =>
  kept[name] ?? kept[name.replace(/^.*[#/]/, '')];

/** The mapping with what a file's reading says of how much is loaded. */
function reducedAs(mapping: Mapping, reading: FileReading = {}): Mapping {
  const reduce = {
    ...(reading.one_in === undefined ? {} : { oneIn: reading.one_in }),
    ...(reading.by_day ? { byDay: true } : {}),
    ...(reading.roles_only ? { rolesOnly: true } : {})
  };
  return {
    ...mapping,
    ...(reading.older ? { age: Number(reading.older) } : {}),
    ...(Object.keys(reduce).length > 0 ? { reduce } : {})
  };
}
