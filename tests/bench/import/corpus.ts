import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textTable } from '../report.ts';
import { NativeDatabase } from '../../native.ts';
import { cleanedFiles, corpusFiles, type CleanedFile, type CorpusFile } from './corpusFiles.ts';
import { lostFor } from './lostFor.ts';
import { readInBrowser } from './readInBrowser.ts';
import { duckdb, papaparse, tailbook, type Reader } from './readers.ts';
import { readSafely, type Outcome } from './safety.ts';
import { difference } from './Table.ts';

/** A file of which a reader's table is not the clean one. */
interface Lost {
  collection: string;
  file: string;
  why: string;
}

export interface CorpusReport {
  collections: {
    name: string;
    files: number;
    tables: number;
    messages: number;
    faults: number;
    /** ms, and the file that took them. */
    slowest: number;
    slowestFile: string;
  }[];
  faults: { collection: string; file: string; why: string }[];
  /** Files whose table equals the clean version, of `files`, by reader. */
  equal: Record<string, { survey: number; polluted: number }>;
  files: { survey: number; polluted: number };
  lost: Record<string, Lost[]>;
  met: boolean;
}

const readers: Record<string, Reader> = { Tailbook: tailbook, 'DuckDB auto': duckdb, PapaParse: papaparse };

/** Most ms that a file may take. */
const patience = 10_000;

/** Reads every file of the corpus, prints what became of it, and says whether every budget was met. */
export async function corpus({ browser }: { browser: boolean }): Promise<boolean> {
  const started = new Date();
  const files = corpusFiles();
  const outcomes = browser ? await readInBrowser(files, patience) : await readNatively(files);
  const cleaned = cleanedFiles(files);
  const lost: Record<string, Lost[]> = {};
  for (const [name, reader] of Object.entries(readers)) lost[name] = await compare(reader, cleaned);
  const of = (list: { collection: string }[]) => ({
    survey: list.filter(({ collection }) => collection === 'Pollock survey').length,
    polluted: list.filter(({ collection }) => collection === 'Pollock polluted').length
  });
  const all = of(cleaned);
  const equal: CorpusReport['equal'] = {};
  for (const [name, list] of Object.entries(lost)) {
    const { survey, polluted } = of(list);
    equal[name] = { survey: all.survey - survey, polluted: all.polluted - polluted };
  }
  const sum = (name: string) => equal[name]!.survey + equal[name]!.polluted;
  const faults = files
    .map((file, i) => ({ collection: file.collection, file: file.name, outcome: outcomes[i]! }))
    .filter(({ outcome }) => outcome.kind === 'fault' || outcome.took > patience)
    .map(({ outcome, ...rest }) => ({
      ...rest,
      why: outcome.detail || `took ${Math.round(outcome.took)} ms`
    }));
  const ahead = sum('Tailbook') > Math.max(sum('DuckDB auto'), sum('PapaParse'));
  const report: CorpusReport = {
    collections: collections(files, outcomes),
    faults,
    equal,
    files: all,
    lost,
    met: faults.length === 0 && ahead
  };
  print(report, browser);
  mkdirSync('bench-results', { recursive: true });
  const file = join('bench-results', `import-corpus-${started.toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ started, ...report }, null, 2)}\n`);
  console.log(`\nWritten to ${file}`);
  return report.met;
}

async function readNatively(files: CorpusFile[]): Promise<Outcome[]> {
  const db = await NativeDatabase.open({ library: false });
  const outcomes: Outcome[] = [];
  for (const { path, name } of files)
    outcomes.push(await readSafely(new File([readFileSync(path)], name), db));
  await db.close();
  return outcomes;
}

async function compare(reader: Reader, files: CleanedFile[]): Promise<Lost[]> {
  const lost: Lost[] = [];
  const db = await NativeDatabase.open({ library: false });
  for (const { collection, name, path, clean } of files) {
    let why: string | undefined;
    try {
      const tables = await reader(path, clean.header !== undefined, db);
      const differences = tables.map((table) => difference(clean, table));
      why = differences.includes(undefined) ? undefined : differences[0];
    } catch (error) {
      why = String(error).split('\n')[0];
    }
    if (why !== undefined) lost.push({ collection, file: name, why });
  }
  await db.close();
  return lost;
}

function collections(files: CorpusFile[], outcomes: Outcome[]): CorpusReport['collections'] {
  return [...new Set(files.map(({ collection }) => collection))].map((name) => {
    const mine = files
      .map((file, i) => ({ file, ...outcomes[i]! }))
      .filter(({ file }) => file.collection === name);
    const count = (kind: Outcome['kind']) => mine.filter((each) => each.kind === kind).length;
    const slowest = mine.reduce((a, b) => (b.took > a.took ? b : a));
    return {
      name,
      files: mine.length,
      tables: count('table'),
      messages: count('message'),
      faults: count('fault'),
      slowest: Math.round(slowest.took),
      slowestFile: slowest.file.name
    };
  });
}

function print({ collections, faults, equal, files, lost }: CorpusReport, browser: boolean): void {
  const share = (count: number, of: number) => `${count} of ${of}`;
  console.log(`\nEvery file, read ${browser ? 'in Chromium' : 'natively'}`);
  console.log(
    textTable([
      ['collection', 'files', 'tables', 'messages', 'faults', 'slowest, ms', 'which'],
      ...collections.map(({ name, ...rest }) => [name, ...Object.values(rest).map(String)])
    ])
  );
  for (const { collection, file, why } of faults) console.log(`FAULT ${collection}: ${file}: ${why}`);
  console.log('\nTables equal to the clean version, cell by cell');
  console.log(
    textTable([
      ['reader', 'survey', 'polluted', 'all'],
      ...Object.entries(equal).map(([name, { survey, polluted }]) => [
        name,
        share(survey, files.survey),
        share(polluted, files.polluted),
        `${(((survey + polluted) / (files.survey + files.polluted)) * 100).toFixed(1)} %`
      ])
    ])
  );
  console.log('\nLost by Tailbook');
  for (const { collection, file, why } of lost.Tailbook ?? [])
    console.log(`${collection}: ${file}: ${why}\n    ${lostFor(file) ?? 'NOT YET LOOKED INTO'}`);
}
