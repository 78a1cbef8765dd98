import type {
  BesideRelation,
  Inspection,
  NamedBlob,
  Readings,
  Receipts,
  Wanted,
  WantedRoles
} from '../import/index.ts';
import type { Lesson } from '../lessons/index.ts';
import type { FrontMatter, Notebook, SourceFacts, YamlValue } from '../notebook/index.ts';

/** A file that a hosted notebook names and that is not there. */
export class SourceMissing extends Error {
  override name = 'SourceMissing';
}

/** The relations beside the orders. */
export const besideRelations = ['customers', 'touches'] as const satisfies BesideRelation[];

const named = (blob: Blob, name: string): NamedBlob => new File([blob], name);

/** A lesson's sample file, from beside the page. */
export async function fetchSample({ url, file }: Lesson): Promise<NamedBlob> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new SourceMissing(file);
  return named(await response.blob(), file);
}

/** The files that one source of a notebook names: its own, and those joined to them. */
export function filesIn({ file, joins }: Record<string, unknown>): string[] {
  const named = [
    ...(Array.isArray(file) ? (file as unknown[]) : [file]),
    ...Object.keys(isMap(joins) ? joins : {})
  ];
  return named.filter((name) => typeof name === 'string');
}

/** Everything that a notebook's sources name. */
export const filesOf = (sources: Record<string, Record<string, unknown>>): string[] => [
  ...new Set(Object.values(sources).flatMap(filesIn))
];

/** The columns of the file that a notebook speaks of, by role, and how it wants them read. */
export function wantedBy({ sources }: FrontMatter): Wanted {
  const { roles, read: own, joins } = sources.orders ?? {};
  const files = Object.values(sources).flatMap(({ read }) =>
    isMap(read) && isMap(read.files) ? read.files : []
  );
  const read =
    files.length > 0 ? { ...(isMap(own) ? own : {}), files: Object.assign({}, ...files) as unknown } : own;
  const named = Object.entries(roles ?? {}).filter(([, column]) => typeof column === 'string');
  const beside = besideRelations.flatMap((relation) => {
    const about = sources[relation];
    if (!about) return [];
    const { file } = about;
    const names = Array.isArray(file) ? file.map(String) : typeof file === 'string' ? [file] : [];
    return [[relation, { roles: rolesIn(about.roles), files: names, read: about.read }] as const];
  });
  return { roles: Object.fromEntries(named), read, joins, beside: Object.fromEntries(beside) };
}

/** The roles of each header of a relation: a notebook has one map of them, or a list where files differ. */
const rolesIn = (roles: unknown): WantedRoles[] =>
  (Array.isArray(roles) ? roles : [roles])
    .filter(isMap)
    .map((each) =>
      Object.fromEntries(Object.entries(each).filter(([, column]) => typeof column === 'string'))
    );

/** The name of the file that a notebook was made on, as it says. */
export function sourceFile({ sources }: FrontMatter): string | undefined {
  const file = sources.orders?.file;
  return Array.isArray(file) ? file.join(', ') : typeof file === 'string' ? file : undefined;
}

type FileCounts = Pick<SourceFacts, 'file' | 'rows' | 'loaded' | 'rejected' | 'blank'>;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tells a notebook which relations stand beside the orders, and which do no longer. */
export function tellBeside(notebook: Notebook, receipts: Receipts): void {
  for (const name of besideRelations) {
    const beside = receipts[name];
    if (beside) notebook.sourceChanged(name, factsOf(beside.files));
    else if (notebook.sources.has(name)) notebook.sourceRemoved(name);
  }
}

/** What an import has counted in the files of a relation, all together. */
export function factsOf(files: FileCounts[]): SourceFacts {
  const sum = (of: Exclude<keyof FileCounts, 'file'>) => files.reduce((total, file) => total + file[of], 0);
  return {
    file: files.map(({ file }) => file).join(', '),
    rows: sum('rows'),
    loaded: sum('loaded'),
    rejected: sum('rejected'),
    blank: sum('blank')
  };
}

/** What the import writes of a relation; other keys are somebody else's. */
const written = ['file', 'roles', 'joins', 'read', 'receipt'];

/** What a notebook says of a relation that the import does not write: it stays. */
export const othersOf = (about: Record<string, unknown> = {}): Record<string, YamlValue> =>
  Object.fromEntries(
    Object.entries(about).filter(([key]) => !written.includes(key)) as [string, YamlValue][]
  );

/** Readings as a notebook has them, beside the keys there that Tailbook does not know; undefined where there are none. */
export function readOf(readings: Readings, before: unknown, known: readonly string[]): YamlValue | undefined {
  const kept = Object.entries(isMap(before) ? before : {}).filter(([key]) => !known.includes(key)) as [
    string,
    YamlValue
  ][];
  const read = { ...readings, ...Object.fromEntries(kept) } as Record<string, YamlValue>;
  return Object.keys(read).length > 0 ? read : undefined;
}

/**
 * What a notebook says of a relation: its files, which column is what, and what is joined by which key. `roles`: of the
 * first file, or of each where they may differ.
 */
export function aboutOf(inspections: Inspection[], roles: WantedRoles[]): Record<string, YamlValue> {
  const joins = (inspections[0]?.joins ?? []).flatMap(({ files, on, key }) =>
    files.map(({ name }) => [name, on === key ? on : `${on} = ${key}`] as const)
  );
  const names = inspections.map(({ name }) => name);
  const differing = [...new Map(roles.map((each) => [JSON.stringify(each), { ...each }])).values()];
  return {
    file: names.length === 1 ? names[0]! : names,
    roles: differing.length === 1 ? differing[0]! : differing,
    ...(joins.length > 0 ? { joins: Object.fromEntries(joins) } : {})
  };
}

/** A file's own name; behind a `#` stands which part of it is meant. */
export const withoutFolder = (path: string): string => path.replace(/^[^#]*\//, '');

/** The files that a hosted notebook names, by paths from its own place. Never from another origin. */
export async function fetchBeside(base: URL, names: string[]): Promise<NamedBlob[]> {
  if (names.length === 0) throw new SourceMissing('orders');
  return Promise.all(
    names.map(async (name) => {
      const url = new URL(name, base);
      const response = url.origin === base.origin ? await fetch(url).catch(() => undefined) : undefined;
      if (!response?.ok) throw new SourceMissing(name);
      return named(await response.blob(), withoutFolder(name));
    })
  );
}

/** The files that a notebook was made on, where they are others than those that are loaded: by their names, else by their rows. */
export function madeElsewhere(
  frontMatter: FrontMatter,
  loaded: { name: string | undefined; rows: number | undefined }
): string[] {
  const { receipt } = frontMatter.sources.orders ?? {};
  const rows = isMap(receipt) ? receipt.rows : undefined;
  const isSame = sourceFile(frontMatter) === loaded.name && (rows === undefined || rows === loaded.rows);
  return isSame ? [] : filesOf(frontMatter.sources);
}
