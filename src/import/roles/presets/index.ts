import { plainHeader } from '../plainHeader.ts';
import type { Part } from '../kinds.ts';
import type { Preset } from '../Preset.ts';
import { chinese } from './chinese.ts';
import { chineseSalesTools } from './chineseSalesTools.ts';
import { payments } from './payments.ts';
import { salesTools } from './salesTools.ts';
import { shopify } from './shopify.ts';
import { shops } from './shops.ts';

/** Known exports, the narrower signature before the wider. */
const presets: Preset[] = [
  ...shopify,
  ...payments,
  ...shops,
  ...chinese,
  ...salesTools,
  ...chineseSalesTools
];

/** The preset whose whole signature a header shows. */
export function presetFor(names: string[]): Preset | undefined {
  const has = new Set(names.map(plainHeader));
  return presets.find(({ signature }) =>
    signature.every((one) => [one].flat().some((name) => has.has(plainHeader(name))))
  );
}

/** The file's own name for the column that a preset gives a part. */
export const columnOfPart = ({ parts }: Preset, part: Part, names: string[]): string | undefined =>
  columnNamed([parts[part] ?? []].flat(), names);

/** The first of some names that a header has, as the file writes it. */
export function columnNamed(wanted: string[], names: string[]): string | undefined {
  for (const want of wanted) {
    const found = names.find((name) => plainHeader(name) === plainHeader(want));
    if (found !== undefined) return found;
  }
  return undefined;
}
