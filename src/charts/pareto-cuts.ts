import { format } from '../i18n/index.ts';
import { rankAt, shareAt, type CurvePoint } from './curve.ts';
import { addTierLabels } from './tier-labels.ts';
import type { ParetoData, ParetoOptions } from './pareto.ts';
import type { Box, Sheet } from './sheet.ts';
import { add, set } from './svg.ts';
import { tierNames } from './tier-patterns.ts';
import type { Handle } from './types.ts';
import { items } from './words/items.ts';
import { m } from './words/pareto.ts';

type Cut = 'head' | 'waist';

const least = 0.01;

/** How high a tier's label reaches above the base line, in sizes of its text. */
const labelLines = 5.5;

/** A half percent is fine enough for a cut and reads well in the notebook's file. */
function rounded(share: number): number {
  return Math.round(share * 200) / 200;
}

/** How many items a place on the curve takes in: the one in which it falls counts, as it does in a tier. */
function whole(rank: number): number {
  return Math.ceil(rank - 1e-6);
}

/**
 * Adds what moves with the cuts: the clipping of the three areas, the two cut lines with their dots, the labels
 * of the tiers. While a cut is dragged the counts are read off the curve and marked "≈"; a new drawing with the
 * exact ones follows.
 */
export function addCuts(
  { svg, defs, id, mark, x, y }: Sheet,
  box: Box,
  curve: CurvePoint[],
  data: ParetoData,
  options: ParetoOptions,
  text: number
): Handle[] {
  const bottom = box.height - box.bottom;
  const [left, right] = [box.left, box.width - box.right];
  const shares = { head: data.head, waist: data.waist };
  const ranks = {
    head: data.tiers[0]?.items ?? 0,
    waist: (data.tiers[0]?.items ?? 0) + (data.tiers[1]?.items ?? 0)
  };
  const exactRanks = { ...ranks };
  const place = (cut: Cut) => ({ x: x(ranks[cut]), y: y(shareAt(curve, ranks[cut])) });

  const clips = tierNames.map((tier) => {
    const path = add(defs, 'clipPath', { id: `${id}-only-${tier}` });
    mark(`area-${tier}`)?.setAttribute('clip-path', `url(#${id}-only-${tier})`);
    return add(path, 'rect', { y: 0, height: box.height });
  });
  const lines = (['head', 'waist'] as const).map((cut) => {
    const group = add(svg, 'g', { class: `cut-${cut}`, stroke: 'var(--ink)' });
    return {
      cut,
      line: add(group, 'line', { 'stroke-dasharray': '1.5 4', 'stroke-linecap': 'round' }),
      dot: add(group, 'circle', { r: text * 0.46, fill: 'var(--paper)', 'stroke-width': 2 })
    };
  });
  // Where the head is narrow, its label would stand on the curve: it begins where that is above it.
  const above = x(rankAt(curve, Math.min(1, (text * labelLines) / (bottom - box.top))));
  const most = left + (right - left) * 0.2;
  const clear = Number.isFinite(above) ? Math.min(Math.max(left, above), most) : left;
  const labels = addTierLabels(svg, { left: clear, right, bottom, text });

  function paint(exact: boolean): void {
    const edges = [left, place('head').x, place('waist').x, right];
    clips.forEach((clip, i) => {
      const from = edges[i] ?? 0;
      set(clip, { x: from, width: Math.max(0, (edges[i + 1] ?? 0) - from) });
    });
    const [head, waist] = [whole(ranks.head), whole(ranks.waist)];
    const counts = [head, waist - head, data.items - waist];
    const parts = [shares.head, shares.waist - shares.head, 1 - shares.waist];
    const written = labels(
      tierNames.map((tier, i) => {
        const count = exact ? (data.tiers[i]?.items ?? 0) : (counts[i] ?? 0);
        return {
          tier,
          name: m[tier],
          from: edges[i] ?? 0,
          to: edges[i + 1] ?? 0,
          count: `${exact ? '' : '≈ '}${format.number(count)}`,
          noun: items(count, options.by),
          share: format.share(exact ? (data.tiers[i]?.share ?? 0) : (parts[i] ?? 0))
        };
      })
    );
    for (const { cut, line, dot } of lines) {
      const at = place(cut);
      const crossed = written.filter(({ from, to }) => from - 3 < at.x && at.x < to + 3);
      set(line, {
        x1: at.x,
        x2: at.x,
        y1: at.y,
        y2: Math.max(at.y, Math.min(bottom, ...crossed.map(({ top }) => top)))
      });
      set(dot, { cx: at.x, cy: at.y });
    }
  }
  paint(true);

  const { onchange } = options;
  if (!onchange || data.total <= 0) return [];
  return (['head', 'waist'] as const).map((cut): Handle => {
    const min = () => (cut === 'head' ? least : shares.head + least);
    const max = () => (cut === 'head' ? shares.waist - least : 1 - least);
    return {
      name: cut,
      label: cut === 'head' ? m.headCut : m.waistCut,
      value: shares[cut],
      get min() {
        return min();
      },
      get max() {
        return max();
      },
      step: 0.01,
      text: (share) =>
        share === data[cut]
          ? m.cut(format.share(share), exactRanks[cut], options.by)
          : m.cutAbout(format.share(share), whole(rankAt(curve, share)), options.by),
      at: (share) => (share === data[cut] ? place(cut) : { x: x(rankAt(curve, share)), y: y(share) }),
      under: (px) => {
        const rank = ((px - left) / (right - left)) * data.items;
        return Math.min(max(), Math.max(min(), shareAt(curve, Math.min(data.items, Math.max(0, rank)))));
      },
      round: rounded,
      move: (share) => {
        shares[cut] = share;
        ranks[cut] = rankAt(curve, share);
        paint(false);
      },
      change: (share) => onchange(cut, share)
    };
  });
}
