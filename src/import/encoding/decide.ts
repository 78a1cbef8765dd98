import type { EncodingName } from './candidates.ts';
import type { CellPair, Doubled, Rival } from './Encoding.ts';
import { mend } from './mend.ts';
import { scriptsOf } from './scripts.ts';
import { weigh, type Reading } from './weigh.ts';

/** The likeliest reading of some cells, and the next one that would change any of them; one in another script only where the letters hardly tell them apart. */
export interface Verdict {
  /** The reading taken: the chosen one, else the likeliest. */
  name: EncodingName;
  likeliest: EncodingName;
  rival?: Rival;
}

/** Cells shown. */
const few = 4;
/** Bits by which a reading must be likelier to be sure: a few, and a share of what the letters themselves cost. */
const margin = { bits: 12, share: 0.1 };
/** Bits by which a reading is proven. */
const sureBits = 100;
/** What a byte order mark says for UTF-8, in bits. */
const markBits = 40;

/** Decides how cells with bytes outside ASCII are read. `chosen` is what is decided already, `marked` whether there is a mark of UTF-8. */
export function decide(
  pieces: readonly Uint8Array[],
  { chosen, marked = false }: { chosen?: EncodingName | undefined; marked?: boolean } = {}
): Verdict {
  const weighed = weigh(pieces)
    .map((each) => (marked && each.name === 'utf-8' ? { ...each, cost: each.cost - markBits } : each))
    .sort((a, b) => a.cost - b.cost);
  const utf8 = weighed.find(({ name }) => name === 'utf-8')!;
  const readings = hasStraysOnly(utf8) ? [utf8, ...weighed.filter((each) => each !== utf8)] : weighed;
  const best = readings.find(({ name }) => name === chosen) ?? readings[0]!;
  const isClose = ({ cost }: Reading) => cost - best.cost < margin.bits + margin.share * best.cost;
  const own = scriptsOf(best.texts.join(''));
  const isOfItsScript = ({ texts }: Reading) => [...scriptsOf(texts.join(''))].every((each) => own.has(each));
  const other = readings.find(
    (each) =>
      each !== best && cellsBetween(best, each, 1).length > 0 && (isClose(each) || isOfItsScript(each))
  );
  const verdict: Verdict = { name: best.name, likeliest: readings[0]!.name };
  if (!other) return verdict;
  const distance = other.cost - best.cost;
  // What nothing else can be needs no note: every encoding can be chosen all the same.
  if (chosen === undefined && best.name !== 'utf-8' && distance > sureBits) return verdict;
  return {
    ...verdict,
    rival: { name: other.name, cells: cellsBetween(best, other, few), close: isClose(other) }
  };
}

/** Whether cells are UTF-8 but for bytes that have strayed in: twice as many characters outside ASCII are sound. */
function hasStraysOnly({ texts }: Reading): boolean {
  const text = texts.join('');
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.replace(/[\0-\x7f\ufffd]/g, '').length;
  return broken > 0 && sound >= 3 && sound >= broken * 2;
}

/** Cells that two readings read otherwise; those first that one of them cannot read. */
function cellsBetween(here: Reading, there: Reading, most: number): CellPair[] {
  const pairs = here.texts.map((text, i): CellPair => ({ here: text, there: there.texts[i] ?? '' }));
  const differing = pairs.filter((pair) => pair.here !== pair.there);
  const broken = differing.filter((pair) => pair.here.includes('\ufffd'));
  const shown = broken.length > 0 ? broken : differing;
  return shown.filter((pair) => pair.here.trim().length > 0).slice(0, most);
}

/** Cells of valid UTF-8 that were encoded twice, if any. */
export function doubledCells(pieces: readonly Uint8Array[], mended: boolean): Doubled | undefined {
  const decoder = new TextDecoder();
  const pairs = pieces
    .map((piece) => decoder.decode(piece))
    .map((text): CellPair => (mended ? { here: mend(text), there: text } : { here: text, there: mend(text) }))
    .filter(({ here, there }) => here !== there);
  return pairs.length > 0 ? { mended, cells: pairs.slice(0, few) } : undefined;
}
