import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { textWidth, widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span, Stop } from './types.ts';
import { m, stageNames, type StageName } from './words/lifecycle.ts';

export interface LifecycleMonthsData {
  /** Customers of each stage at each date; one that nobody is in may be left out. */
  counts: { date: Date; stage: StageName; customers: number }[];
}

const inkOf: Record<StageName, string> = {
  new: 'var(--accent)',
  active: 'var(--accent)',
  loyal: 'var(--accent)',
  returned: 'var(--accent)',
  slipping: 'var(--danger)',
  silent: 'var(--danger)',
  lost: 'var(--soft)'
};

/** The dates in their order, each with its customers by stage. */
function datesOf({ counts }: LifecycleMonthsData) {
  const times = [...new Set(counts.map(({ date }) => date.getTime()))].sort((a, b) => a - b);
  return times.map((time) => {
    const here = counts.filter(({ date }) => date.getTime() === time);
    const of = (stage: StageName) => here.find((each) => each.stage === stage)?.customers ?? 0;
    return { date: new Date(time), of, all: here.reduce((sum, { customers }) => sum + customers, 0) };
  });
}

function reading(data: LifecycleMonthsData): Span[] {
  const dates = datesOf(data);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || first === last) return [{ text: m.tooEarly }];
  if ([first, last].some(({ all, of }) => all - of('lost') < enough)) return [{ text: m.changedFew(enough) }];
  const [then, now] = [first, last].map(({ all, of }) =>
    format.share((of('slipping') + of('silent')) / (all - of('lost')))
  ) as [string, string];
  return [{ text: m.changed(format.date(first.date), then, now) }];
}

/** One scale for all rows: each is as high as its most customers. */
function layout(data: LifecycleMonthsData, paper: Paper) {
  const text = textSize(paper);
  const dates = datesOf(data);
  const most = stageNames.map((stage) => Math.max(0, ...dates.map(({ of }) => of(stage))));
  const sum = most.reduce((total, each) => total + each, 0) || 1;
  const scale = (text * 20) / sum;
  let at = 0;
  const rows = stageNames.map((stage, i) => {
    const top = at + text * 1.5;
    at = top + Math.max(text * 0.6, (most[i] ?? 0) * scale);
    return { stage, top, base: at };
  });
  return { text, dates, scale, rows, height: Math.round(at + text * 2) };
}

/** The stages month by month: small bars, one row a stage. */
export const lifecycleMonths = chart<LifecycleMonthsData, object>({
  name: 'lifecycle_months',
  title: () => m.monthsTitle,
  reading,
  height: (data, _options, paper) => layout(data, paper).height,
  draw(data, _options, paper) {
    const { text, dates, scale, rows, height } = layout(data, paper);
    const names = widest(
      stageNames.map((stage) => m[stage]),
      { size: text, weight: 600 }
    );
    const width = Math.min(paper.width, text * 62);
    const box = { width, height, left: Math.ceil(names + text * 1.2), right: 2, top: 0, bottom: 0 };
    const { svg } = sheet({ ...paper, width }, () => ({ ...margins(box), marks: [] }));
    const slot = (width - box.left - box.right) / Math.max(1, dates.length);
    const thick = Math.min(slot * 0.72, text * 4);
    const centre = (i: number) => box.left + (i + 0.5) * slot;
    const stops: Stop[] = [];

    rows.forEach(({ stage, base }) => {
      const ink = inkOf[stage];
      const strong = { fill: ink, 'font-weight': 600 };
      add(svg, 'text', { x: box.left - text * 1.2, y: base, 'text-anchor': 'end', ...strong }, m[stage]);
      add(svg, 'path', { d: `M${box.left},${base}H${width - box.right}`, stroke: 'var(--line)' });
      dates.forEach(({ date, of, all }, i) => {
        const customers = of(stage);
        const high = customers * scale;
        const isLast = i === dates.length - 1;
        add(svg, 'rect', {
          x: centre(i) - thick / 2,
          y: base - high,
          width: thick,
          height: high,
          fill: ink,
          'fill-opacity': isLast ? 1 : 0.5
        });
        if (i === 0 || isLast) {
          const label = format.number(customers);
          const half = textWidth(label, { size: text, weight: 600 }) / 2;
          const x = Math.min(centre(i), width - half);
          const weight = isLast ? 600 : 400;
          const y = base - high - text * 0.35;
          add(
            svg,
            'text',
            { x, y, 'text-anchor': 'middle', fill: 'var(--ink)', 'font-weight': weight },
            label
          );
        }
        stops.push({
          x: centre(i),
          y: base - high / 2,
          label: m.stop(format.date(date), m[stage], customers, format.share(all ? customers / all : 0)),
          opens: {
            key: `${date.toISOString().slice(0, 10)},${stage}`,
            title: m.stopList(format.date(date), m[stage], customers)
          }
        });
      });
    });

    const [first, last] = [dates[0], dates.at(-1)];
    const y = height - text * 0.4;
    if (first) add(svg, 'text', { x: box.left, y, 'text-anchor': 'start' }, format.date(first.date));
    if (last && last !== first)
      add(svg, 'text', { x: width - box.right, y, 'text-anchor': 'end' }, format.date(last.date));
    return { svg, stops, notes: [m.adds] };
  },
  twin: (data) => ({
    columns: [
      { name: 'date', label: m.date, format: 'date' },
      { name: 'stage', label: m.stage, format: 'text' },
      { name: 'customers', label: m.customers, format: 'number' }
    ],
    rows: datesOf(data).flatMap(({ date, of }) =>
      stageNames.map((stage) => ({ date, stage: m[stage], customers: of(stage) }))
    )
  })
});
