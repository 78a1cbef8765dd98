import { m } from '../words/generic.ts';
import { measuredBy } from './cells.ts';
import type { Spec } from './spec.ts';
import { inSentence } from './values.ts';

/** What a column is called in the drawing: one whose rows are combined says how, "mean revenue". */
export function nameOf(spec: Spec, key: 'x' | 'y' | 'color' | 'facet' | 'text'): string {
  const name = spec[key]?.name ?? '';
  const isCombined = spec.combine && !spec.isCounted && name && key === measuredBy(spec);
  return isCombined ? m.combined(spec.combine!, inSentence(name)) : name;
}
