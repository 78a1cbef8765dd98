import type { SourceColumn } from '../types.ts';
import { sampleFacts, isUnique, type SampleFacts } from './sampleFacts.ts';
import { guessRoles, reasonOf, type RoleReason } from './guessRoles.ts';
import { kindByNames } from './kindByNames.ts';
import { kindParts, type FileKind, type Part } from './kinds.ts';
import { datesSurely, matchNames } from './matchNames.ts';
import { namesInLogs, partNames } from './partNames.ts';
import { columnOfPart, presetFor } from './presets/index.ts';
import type { Preset } from './Preset.ts';

/** A column proposed for a part, with how sure that is and why. */
export interface PartGuess {
  part: Part;
  column: string;
  /** The other factor, where an amount is a product. */
  times?: string;
  /** From 0 to 1. Below 0.6 the user is asked to look. */
  confidence: number;
  reason: RoleReason;
  facts: SampleFacts;
}

/** What a file is a table of, and what its columns are. */
export interface Recognition {
  kind: FileKind;
  /** From 0 to 1. */
  confidence: number;
  /** The export whose header it is, if it is a known one. */
  preset?: Pick<Preset, 'name' | 'isLikely' | 'buyer' | 'weak'>;
  /** At most one column a part, no column twice. */
  parts: PartGuess[];
}

/** Says of a file's columns what it is a table of and which column is what. `kind` overrides what the columns say. */
export function recognise(columns: SourceColumn[], wanted?: FileKind): Recognition {
  const preset = presetFor(columns.map(({ name }) => name));
  const known = preset && (wanted === undefined || preset.kind === wanted) ? preset : undefined;
  const { kind, confidence } = known
    ? { kind: known.kind, confidence: known.isLikely ? 0.75 : 0.98 }
    : wanted
      ? { kind: wanted, confidence: 1 }
      : kindByNames(columns);
  return {
    kind,
    confidence,
    ...(known ? { preset: known } : {}),
    parts: kind === 'orders' ? orderParts(columns) : partsOf(kind, columns, known)
  };
}

const orderParts = (columns: SourceColumn[]): PartGuess[] =>
  guessRoles(columns).map(({ role, ...guess }) => ({ part: role, ...guess }));

function partsOf(kind: keyof typeof kindParts, columns: SourceColumn[], preset?: Preset): PartGuess[] {
  const guesses: PartGuess[] = [];
  const taken = new Set<string>();
  const add = (part: Part, column: SourceColumn, confidence: number, reason: RoleReason) => {
    if (taken.has(column.name) || guesses.some((guess) => guess.part === part)) return;
    taken.add(column.name);
    guesses.push({ part, column: column.name, confidence, reason, facts: sampleFacts(column, part) });
  };
  if (preset) {
    const names = columns.map(({ name }) => name);
    const { name, isLikely = false } = preset;
    for (const part of kindParts[kind]) {
      const column = columns.find((each) => each.name === columnOfPart(preset, part, names));
      if (column) add(part, column, isLikely ? 0.75 : 0.98, { kind: 'preset', preset: name, isLikely });
    }
  }
  const names = kind === 'touches' ? logNames : partNames[kind];
  const matches = columns.flatMap((column) => matchNames<Part>(column, names));
  // A table's own key is the column that tells its rows apart.
  const weight = ({ part, column, confidence }: (typeof matches)[number]) =>
    confidence +
    ((kind === 'customers' || kind === 'products') && /_id$/.test(part) && isUnique(column, 2) ? 0.2 : 0);
  for (const match of matches.sort((a, b) => weight(b) - weight(a)))
    add(match.part, match.column, match.confidence, reasonOf(match));
  if (kind === 'touches') addOnlyTime();
  const order = kindParts[kind] as readonly Part[];
  return guesses.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));

  /** Where no name says when, the one column of dates does. */
  function addOnlyTime(): void {
    const dated = columns.filter(({ name, samples }) => !taken.has(name) && datesSurely(samples));
    if (dated[0] && dated.length === 1) add('at', dated[0], 0.5, { kind: 'values' });
  }
}

/** Every name that a column of a log goes by. */
const logNames: Partial<Record<Part, string[]>> = Object.fromEntries(
  Object.entries(partNames.touches).map(([part, names]) => [
    part,
    [...names, ...(namesInLogs[part as Part] ?? [])]
  ])
);
