import type { Result } from '../../engine/types.ts';
import { axisFy } from '@observablehq/plot';
import { chart } from '../chart.ts';
import { spread, textWidth, widest } from '../measure.ts';
import { margins, sheet, textSize } from '../sheet.ts';
import { add } from '../svg.ts';
import { m } from '../words/generic.ts';
import { axisMarks, fitted, scaleOf } from './axes.ts';
import { belowZeroNotes } from './belowZero.ts';
import { blankNotes } from './blanks.ts';
import { addKey, addRamp } from './key.ts';
import { partLabels } from './labels.ts';
import { cellTicks, marksOf } from './marks.ts';
import { nameOf } from './measured.ts';
import { planOf, type Plan } from './plan.ts';
import { genericReading } from './reading.ts';
import { isDrawable, readSpec, type RawSpec } from './spec.ts';
import { summed } from './summed.ts';
import { turned } from './turned.ts';
import { dayOf, isIn } from './unfinished.ts';
import { columnsOf, inSentence, twinFormat, worded } from './values.ts';
import { wholeOf } from './whole.ts';

function title(raw: RawSpec, result?: Result): string {
  if (typeof raw.title === 'string' && raw.title) return raw.title;
  const { data, unit } = summed(result ?? { columns: [], rows: [] }, raw);
  const { spec } = turned(readSpec(raw, data).spec);
  const [x, y] = [spec.x && inSentence(spec.x.name), spec.y && inSentence(nameOf(spec, 'y'))];
  if (spec.mark === 'histogram' && x) return m.spread(x);
  const ruled = x ?? y;
  if (spec.mark === 'rule' && ruled && !(x && y)) return m.spread(ruled);
  if (!x || !y) return m.plain;
  const stretch = unit ?? spec.period;
  if (stretch && spec.mark !== 'heat') return m.stretches(spec.isCounted ? m.rowCount : y, stretch);
  if (spec.isCounted) return spec.mark === 'heat' ? m.counted(x, y) : m.countedBy(x);
  if (spec.mark === 'heat' && spec.color) return m.cells(inSentence(nameOf(spec, 'color')), x, y);
  if (spec.mark === 'line' || spec.mark === 'area') return m.over(y, x);
  return spec.mark === 'dot' ? m.against(y, x) : m.by(y, x);
}

/** The chart of a `chart` cell: any result, drawn as a small specification says. Nothing of it is run as code. */
export const generic = chart<Result, RawSpec>({
  name: 'chart',
  title,
  reading(result, raw) {
    const { data, unit } = summed(result, raw);
    const reading = genericReading(data, raw);
    return unit
      ? [{ text: m.summedOf(wholeOf(result)?.rows ?? result.rows.length, unit) }, ...reading]
      : reading;
  },
  height: (data, raw, paper) => planOf(summed(data, raw).data, raw, paper).box.height,
  draw(result, raw, paper) {
    const { data, unit } = summed(result, raw);
    const text = textSize(paper);
    const plan = planOf(data, raw, paper);
    const { spec, points, series, open, warnings, flip, across, up, facets, box } = plan;
    const width = box.width - box.left - box.right;
    const written = spec.mark === 'heat' ? points.map(cellTicks(points, spec)) : [];
    const room = width / Math.max(1, across.places?.length ?? 1) - widest(written, { size: text }) - 6;
    const drawn = marksOf(spec, points, series, { flip, width, room, open });
    const based = ['bar', 'area', 'histogram'].includes(spec.mark);
    const zero = based ? (flip ? 'x' : 'y') : undefined;
    const page = sheet(paper, () => ({
      ...margins(box),
      x: scaleOf(across, spec.mark),
      y: scaleOf(up, spec.mark),
      ...(facets.length ? { fy: { label: null, padding: plan.gap, domain: facets } } : {}),
      color: { type: 'identity' },
      marks: [
        axisMarks(across, up, {
          width,
          height: plan.part,
          left: box.left,
          text,
          zero,
          counts: spec.mark === 'histogram',
          slanted: plan.slanted,
          doubled: plan.isDoubled
        }),
        facets.length
          ? axisFy({ ...ofFacets, tickFormat: (name: string) => fitted(name, box.right - 10, text) })
          : null,
        drawn.marks
      ]
    }));
    const { svg } = page;
    const yName = up.places && flip ? '' : up.name || (spec.mark === 'histogram' ? m.count : '');
    if (yName) add(svg, 'text', { x: 0, y: box.top - text * 1.1, 'text-anchor': 'start' }, `↑ ${yName}`);
    const corner = { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' };
    if (across.name) add(svg, 'text', corner, `${across.name} →`);
    if (plan.isDoubled) add(svg, 'text', { ...corner, y: box.top - text * 2.1 }, `${across.name} →`);
    if (plan.namesEnds) addEnds(svg, plan, page, text);
    else if (series.ramp) addRamp(svg, series, spec, text);
    else addKey(svg, series, paper.width, text);
    addOpen(svg, plan, page, text);
    const labels = page.mark('labels');
    const frame = { left: box.left, right: box.width - (facets.length ? box.right : 0) };
    const unread = labels ? partLabels(labels, text, frame) : 0;
    if (!data.rows.length) warnings.push(m.empty);
    else if (!points.length || !isDrawable(spec)) warnings.push(m.nothingToDraw);
    const inside = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise);
    const stops = drawn.spots.map(({ x, y, facet, label }) => ({
      x: inside(page.x(flip ? y : x), box.left + width / 2),
      y: inside(page.y(flip ? x : y), box.height / 2) + page.facet(facet),
      label
    }));
    return {
      svg,
      stops,
      notes: [
        ...(plan.cut ? [m.cut(plan.cut)] : []),
        ...blankNotes(result, raw, unit),
        ...belowZeroNotes(result, raw, unit),
        ...(unread ? [m.unread(unread)] : [])
      ],
      warnings: [...new Set(warnings)]
    };
  },
  twin(result, raw) {
    const { data } = summed(result, raw);
    const { spec } = readSpec(raw, data);
    const isPeriods = spec.period && wholeOf(data);
    const columns = columnsOf(data).map((column) => ({
      name: column.name,
      label: column.name,
      format: twinFormat(isPeriods && spec.x?.name === column.name ? spec.x : column)
    }));
    const counts = spec.isCounted ? wholeOf(data)?.counts : undefined;
    if (!counts) return { columns, rows: data.rows };
    return {
      columns: [...columns, { name: '#', label: m.count, format: 'number' }],
      rows: data.rows.map((row, index) => ({ ...row, '#': counts[index]! }))
    };
  }
});

/** Writes up to which day the last stretch goes, above what stands in it, where it has room and no other name does. */
function addOpen(
  svg: SVGSVGElement,
  { spec, points, series, open, flip, across, facets, box }: Plan,
  { x, y }: { x(value: unknown): number; y(value: unknown): number },
  text: number
): void {
  const isAlone = !flip && !facets.length && series.names.length < 2;
  if (!open || !isAlone || !['bar', 'line', 'area'].includes(spec.mark)) return;
  const here = points.filter((point) => isIn(point, open)).map((point) => Number(point.y));
  const top =
    spec.mark === 'bar' ? here.filter((each) => each > 0).reduce((a, b) => a + b, 0) : Math.max(...here);
  const words = m.untilDay(dayOf(open));
  const width = textWidth(words, { size: text });
  const band = (box.width - box.left - box.right) / Math.max(1, across.places?.length ?? 1);
  const left = spec.mark === 'bar' ? x(open.start) - band / 2 : x(open.start) - width / 2;
  const from = Math.min(left, box.width - width);
  if (spec.mark === 'bar' && from < left - 1) return;
  const at = { x: from, y: y(top) - text * 0.5 };
  add(svg, 'text', { ...at, 'text-anchor': 'start', fill: 'var(--ink)', ...halo }, words);
}

const ofFacets = { anchor: 'right', tickSize: 0, tickPadding: 8, label: null } as const;

const halo = { 'paint-order': 'stroke', stroke: 'var(--paper)', 'stroke-width': 4 };

/** Writes each series' name at the end of its line. */
function addEnds(
  svg: SVGSVGElement,
  { spec, points, series, box }: Plan,
  { x, y }: { x(value: unknown): number; y(value: unknown): number },
  text: number
): void {
  if (series.names.length < 2) return;
  const ends = series.names
    .flatMap((name) => {
      const last = points.filter(({ color }) => worded(color, spec.color) === name).at(-1);
      return last ? [{ name, x: x(last.x), y: y(last.y) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  const heights = ends.map(() => text);
  const centres = spread(
    ends.map((end) => end.y),
    heights,
    0,
    box.height - box.bottom + text,
    text * 0.25
  );
  ends.forEach((end, i) =>
    add(
      svg,
      'text',
      {
        x: box.width - box.right + 6,
        y: (centres[i] ?? end.y) + text * 0.36,
        'text-anchor': 'start',
        fill: series.colour(end.name)
      },
      end.name
    )
  );
}
