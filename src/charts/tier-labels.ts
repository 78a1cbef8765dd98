import { spread, widest } from './measure.ts';
import { add } from './svg.ts';
import type { TierName } from './types.ts';

/** What is written about one tier, and the pixels it spans. */
export interface TierLabel {
  tier: TierName;
  name: string;
  from: number;
  to: number;
  count: string;
  noun: string;
  share: string;
}

interface Place {
  left: number;
  right: number;
  bottom: number;
  /** Size of ordinary labels. */
  text: number;
}

/** The room that a label takes. */
export interface Extent {
  from: number;
  to: number;
  top: number;
}

/** Ways to write the figures under a tier's name, from the fullest to the narrowest. */
const forms: ((label: TierLabel) => string[])[] = [
  ({ count, noun, share }) => [`${count} ${noun} · ${share}`],
  ({ count, share }) => [`${count} · ${share}`],
  ({ count, share }) => [count, share]
];

/**
 * Writes the tiers' names and figures above the base line, each within its tier where it fits; where one does not,
 * the three are spread so that none overlap, and a fine line leads from the label to its tier.
 * Gives the function that writes them, again and again, and says where they stand.
 */
export function addTierLabels(
  svg: SVGSVGElement,
  { left, right, bottom, text }: Place
): (labels: TierLabel[]) => Extent[] {
  const layer = add(svg, 'g', { class: 'tier-labels', 'text-anchor': 'middle' });
  const size = text * 1.45;
  return (labels) => {
    layer.replaceChildren();
    const wide = (form: (label: TierLabel) => string[]) =>
      labels.map((label) =>
        Math.max(
          widest([label.name], { size, family: 'serif', weight: 600 }),
          widest(form(label), { size: text })
        )
      );
    const fits = (form: (label: TierLabel) => string[]) =>
      wide(form).every((width, i) => width + text <= (labels[i]?.to ?? 0) - (labels[i]?.from ?? 0));
    const form = forms.find(fits) ?? forms.at(-1) ?? (() => []);
    const widths = wide(form);
    const centres = spread(
      labels.map(({ from, to }) => (from + to) / 2),
      widths,
      left + text * 0.6,
      right - text * 0.4,
      text
    );
    return labels.map((label, i) => {
      const lines = form(label);
      const at = centres[i] ?? 0;
      const base = bottom - text * 1.2;
      const top = base - (lines.length - 1) * text * 1.35;
      const middle = (label.from + label.to) / 2;
      if (at < label.from || at > label.to)
        add(layer, 'path', {
          d: `M${middle.toFixed(1)},${bottom - 1}L${at.toFixed(1)},${(base + text * 0.35).toFixed(1)}`,
          stroke: `var(--${label.tier})`,
          fill: 'none'
        });
      add(layer, 'rect', {
        x: label.from,
        y: bottom - 2,
        width: Math.max(0, label.to - label.from),
        height: 3,
        fill: `var(--${label.tier})`
      });
      add(
        layer,
        'text',
        {
          x: at,
          y: top - text * 1.5,
          fill: `var(--${label.tier})`,
          'font-size': size,
          'font-weight': 600,
          'font-family': 'var(--serif)'
        },
        label.name
      );
      lines.forEach((line, n) =>
        add(layer, 'text', { x: at, y: top + n * text * 1.35, fill: 'var(--ink)', 'font-size': text }, line)
      );
      const half = (widths[i] ?? 0) / 2;
      return { from: at - half, to: at + half, top: top - text * 1.5 - size };
    });
  };
}
