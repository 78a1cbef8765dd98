import { literal, type Database } from '../engine/index.ts';
import type { Progress } from './bytes.ts';
import type { ImportProblem, ProblemDetails } from './ImportProblem.ts';
import { inBackground } from './inBackground.ts';
import { prepare, type Prepared, type Supposed } from './prepare.ts';
import { EarlyProposal, type Proposal } from './propose.ts';
import type { LeftOutLine } from './receipt/leftOut.ts';
import type { ByteCount } from './RecordScanner.ts';
import { mostBlankLines } from './scanned.ts';
import { headBytes, textOf } from './sample.ts';
import { wishesOf, type Shape } from './shape/Shape.ts';
import { understand } from './shape/understand.ts';
import type { Encoding } from './encoding/Encoding.ts';
import type { Dialect, LineEnd, Overrides } from './types.ts';

/** A file in the engine's hands, put in order. */
export interface Lent {
  path: string;
  blob: Blob;
  encoding: Encoding;
  dialect: Dialect;
  shape: Shape;
  /** The names as the file has them; undefined where it has none. */
  names: string[] | undefined;
  width: number;
  /** Records that the engine reads and blank lines of the file. */
  count: ByteCount;
  leftOut: LeftOutLine[];
  /** What the columns are taken for, where that could be found out while the bytes were looked at. */
  proposal?: Promise<Proposal>;
}

/** Makes a problem of the file at hand. */
export type Complain = (code: ImportProblem['code'], details?: Omit<ProblemDetails, 'file'>) => ImportProblem;

export interface LendOptions {
  /** Bytes of UTF-8 above which a file is refused. */
  refuseAbove: number;
  /** Whether the load begins as soon as the file's beginning says how. */
  ahead: boolean;
  complain: Complain;
}

/** Prepares a file and lends it to the engine, whose sniffer looks at it meanwhile and turns the scale where it can. */
export async function lend(
  file: Blob,
  overrides: Overrides,
  db: Database,
  progress: Progress,
  { refuseAbove, ahead, complain }: LendOptions
): Promise<Lent> {
  let path = await db.addFile(file, 'csv');
  let held = file;
  let early: EarlyProposal | undefined;
  const onunderstood = (supposed: Supposed) => {
    early = new EarlyProposal({ ...supposed, path, blob: file }, db, { signal: progress.signal, ahead });
  };
  const stopEarly = async () => {
    await early?.stop();
    early = undefined;
  };
  const hold = async (blob: Blob) => {
    if (blob === held) return;
    await stopEarly();
    await db.dropFile(path);
    path = await db.addFile(blob, 'csv');
    held = blob;
  };
  try {
    const [prepared, opinion] = await Promise.all([
      prepare(file, overrides, progress, { onunderstood }),
      sniffDelimiter(path, db)
    ]);
    if (prepared.blob.size > refuseAbove) throw complain('tooLarge', { bytes: prepared.blob.size });
    const isCopy = prepared.blob !== file;
    if (isCopy) await hold(prepared.blob);
    const sniffing = isCopy ? sniffDelimiter(path, db) : opinion;
    let lent = await putInOrder(prepared, overrides);
    if (isCopy && lent.blob === held && lent.count.records > 0)
      early = new EarlyProposal({ ...lent, path }, db, { signal: progress.signal, ahead });
    const sniffed = await sniffing;
    if (await isSwayed(file, prepared, overrides, sniffed)) {
      await stopEarly();
      lent = await putInOrder(await prepare(file, overrides, progress, { sniffed }), overrides);
    }
    if (lent.count.records === 0) throw complain('empty');
    await hold(lent.blob);
    const proposal = early?.of({ ...lent, path });
    if (proposal) return { ...lent, path, proposal };
    await stopEarly();
    return { ...lent, path };
  } catch (error) {
    await stopEarly();
    await db.dropFile(path);
    throw error;
  }
}

/** Whether the engine's opinion makes the file's beginning look otherwise. */
async function isSwayed(
  file: Blob,
  { encoding, understanding: { signs, aligned } }: Prepared,
  overrides: Overrides,
  sniffed: string | undefined
): Promise<boolean> {
  if (sniffed === undefined || sniffed === signs.delimiter || aligned || overrides.delimiter !== undefined)
    return false;
  const head = await textOf(file.slice(0, headBytes), encoding.name);
  const decided = understand(head, file.size <= headBytes, overrides, sniffed);
  return decided.signs.delimiter !== signs.delimiter;
}

/** Cuts out what is no data, mends what can be mended, and accounts for both. */
async function putInOrder(prepared: Prepared, overrides: Overrides): Promise<Omit<Lent, 'path'>> {
  const { encoding, understanding, dialect, blob: file, count, findings } = prepared;
  const { signs, aligned, readable, layout } = understanding;
  const lineEnd = lineEndOf(count);
  const arranged = await inBackground.arrange(file, {
    signs: readable,
    layout,
    findings,
    count,
    header: dialect.header,
    lineEnd: lineEnd ?? '\n',
    footers: overrides.footers
  });
  const { leftOut, mended, broken, removed, jumps } = arranged;
  const cut = arranged.blanks + layout.blankLines.length;
  const blankLines = [...layout.blankLines, ...count.blankLines, ...arranged.blankLines];
  const head = layout.leftOut.map(({ rule, raw, line }) => ({ rule, line, raw }));
  const ends: readonly string[] = ['total', 'footer'];
  return {
    encoding,
    blob: arranged.isChanged ? arranged.blob : file,
    dialect: {
      ...readable,
      header: dialect.header,
      skip: 0,
      ...(lineEnd ? { lineEnd } : {}),
      ...(jumps.length > 0 ? { jumps } : {})
    },
    names: layout.names,
    width: layout.width,
    count: {
      ...count,
      records: count.records - removed,
      blanks: count.blanks + cut,
      blankLines: blankLines.slice(0, mostBlankLines)
    },
    leftOut: [...head, ...leftOut],
    shape: {
      signs,
      aligned,
      headerRows: layout.headerRows,
      skip: layout.skip,
      footers: leftOut.filter(({ rule }) => ends.includes(rule)).length,
      comment: layout.comment,
      blanksCut: cut,
      mended,
      broken,
      wishes: wishesOf(overrides)
    }
  };
}

/** The engine would take the first line end for it, though that may stand inside quotes. */
const lineEndOf = ({ lineEnds: { lf, crlf, cr } }: ByteCount): LineEnd | undefined =>
  crlf > 0 ? '\r\n' : lf > 0 ? '\n' : cr > 0 ? '\r' : undefined;

/** The delimiter that DuckDB's sniffer finds, if it finds more than one column. */
async function sniffDelimiter(path: string, db: Database): Promise<string | undefined> {
  try {
    const { rows } = await db.query(
      `SELECT Delimiter AS delimiter FROM sniff_csv(${literal(path)}) WHERE len(Columns) > 1`
    );
    return typeof rows[0]?.delimiter === 'string' ? rows[0].delimiter : undefined;
  } catch {
    return undefined;
  }
}
