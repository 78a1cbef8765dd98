import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { scaleOf, sparkline } from './sparkline.ts';
import { add } from './svg.ts';
import { tierNames } from './tier-patterns.ts';
import { periodCode } from './tier-moves.ts';
import type { Box, Paper, Span, Stop, TierName } from './types.ts';
import { m } from './words/scorecard.ts';

/** What a scorecard measures, in the order in which it is read. */
export const measureNames = [
  'active_customers',
  'order_value',
  'repurchase',
  'retention',
  'churn',
  'clv',
  'nps',
  'csat'
] as const;

export type MeasureName = (typeof measureNames)[number];

/** One measure of one segment in one period: a row of the macro `scorecard`. */
export interface ScorecardPoint {
  /** First and last day of the period, UTC. */
  period: Date;
  period_end: Date;
  complete: boolean;
  /** null for all customers together, '' for those of whom it is not known. */
  segment: string | null;
  measure: MeasureName;
  n: number;
  value: number | null;
  /** Ends of the 95 % interval, where there is one. */
  low: number | null;
  high: number | null;
}

export interface ScorecardData {
  points: ScorecardPoint[];
}

export interface ScorecardOptions {
  every?: 'month' | 'quarter' | 'half-year' | 'year';
  /** True where segments are tiers. Default: they are named as they are. */
  tiers?: boolean;
  /** ISO 4217 code of the money. */
  currency?: string;
}

/** Segments that are drawn, beside all customers. */
const mostSegments = 5;
const tierOrder = ['head', 'waist', 'tail', 'new'];

const tierOf = (segment: string | null, { tiers }: ScorecardOptions): TierName | undefined =>
  tiers ? tierNames.find((tier) => tier === segment) : undefined;

/** A segment's name in the current language. */
export function segmentName(segment: string | null, { tiers }: ScorecardOptions): string {
  if (segment === null) return m.all;
  if (segment === '') return m.unknown;
  return tiers && tierOrder.includes(segment) ? m[segment as TierName | 'new'] : segment;
}

function said(measure: MeasureName, value: number, { currency }: ScorecardOptions): string {
  if (measure === 'active_customers') return format.number(value);
  if (measure === 'order_value' || measure === 'clv') return format.money(value, currency);
  if (measure === 'nps') {
    const points = Math.round(value) || 0;
    return `${points > 0 ? '+' : ''}${format.number(points)}`.replace('-', '−');
  }
  return format.share(value);
}

/** True for a figure of too few to be said: what was counted can be opened, but concludes nothing. */
export const isTooFew = ({ measure, n }: ScorecardPoint): boolean =>
  measure !== 'active_customers' && n < enough;

const codeOf = ({ period, period_end }: ScorecardPoint, { every = 'quarter' }: ScorecardOptions): string =>
  periodCode({ start: period, end: period_end }, { every });

/** The last period that had ended, and what was found in it. */
function lastOf({ points }: ScorecardData) {
  const ended = points.filter(({ complete }) => complete);
  const time = Math.max(...ended.map(({ period }) => period.getTime()));
  const here = ended.filter(({ period }) => period.getTime() === time);
  return {
    any: here[0],
    of: (measure: MeasureName, segment: string | null) =>
      here.find((each) => each.measure === measure && each.segment === segment)
  };
}

/** All segments in the order in which they are read: tiers from the head down, others from the largest. */
export function segmentsInOrder(data: ScorecardData, { tiers }: ScorecardOptions): string[] {
  const { of } = lastOf(data);
  const names = [...new Set(data.points.map(({ segment }) => segment))].filter((each) => each !== null);
  const size = (name: string): number => of('active_customers', name)?.n ?? 0;
  return tiers
    ? tierOrder.filter((name) => names.includes(name))
    : names.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
}

/** The segments that are drawn, all customers first, and how many are left out. */
function segmentsOf(data: ScorecardData, options: ScorecardOptions) {
  const sorted = segmentsInOrder(data, options);
  const isWhole = sorted.length === 1 && sorted[0] === '';
  const kept = isWhole ? [] : sorted.slice(0, mostSegments);
  return { segments: [null, ...kept], left: isWhole ? 0 : sorted.length - kept.length };
}

function reading(data: ScorecardData, options: ScorecardOptions): Span[] {
  const period = m[options.every ?? 'quarter'];
  if (!data.points.length) return [{ text: m.nobody }];
  const { any, of } = lastOf(data);
  if (!any) return [{ text: m.early(period) }];
  const code = codeOf(any, options);
  const active = of('active_customers', null)?.n ?? 0;
  if (active < enough) return [{ text: m.few(code, period, active, enough) }];
  const withEnds = ({ measure, value, low, high }: ScorecardPoint): string => {
    const own = said(measure, value ?? 0, options);
    if (low === null || high === null) return own;
    return format.beside(own, format.interval(said(measure, low, options), said(measure, high, options)));
  };
  const spans: Span[] = [{ text: m.opening(code, period, active) }];
  const order = of('order_value', null);
  if (order?.value) spans.push({ text: m.brought(withEnds(order)) });
  const kept = of('retention', null);
  if (!kept) return [...spans, { text: m.end }];
  if (kept.n < enough) return [...spans, { text: m.keptFew(kept.n, period, enough) }, { text: m.end }];
  spans.push({ text: m.kept(withEnds(kept), period) });
  const parts = segmentsOf(data, options)
    .segments.flatMap((segment) => (segment === null ? [] : (of('retention', segment) ?? [])))
    .filter(({ n }) => n >= enough);
  parts.forEach(({ segment, value }, i) => {
    const tier = tierOf(segment, options);
    const text = m.part(said('retention', value ?? 0, options), segmentName(segment, options));
    spans.push({ text: i ? m.comma : m.parts }, { text, ...(tier ? { tier } : {}) });
  });
  return [...spans, { text: m.end }];
}

/** What stands in one field: a measure of a segment over the periods. */
interface Field {
  measure: MeasureName;
  segment: string | null;
  points: ScorecardPoint[];
  value: string;
  spread: string;
  /** The point that its figure is of; undefined where there is none. */
  now: ScorecardPoint | undefined;
}

function fieldsOf(data: ScorecardData, options: ScorecardOptions) {
  const { segments } = segmentsOf(data, options);
  const { of } = lastOf(data);
  const measures = measureNames.filter((name) => data.points.some(({ measure }) => measure === name));
  const field = (measure: MeasureName, segment: string | null): Field => {
    const now = of(measure, segment);
    const spread =
      now && !isTooFew(now) && now.low !== null && now.high !== null
        ? [format.range(said(measure, now.low, options), said(measure, now.high, options))]
        : [];
    return {
      measure,
      segment,
      points: data.points
        .filter((each) => each.measure === measure && each.segment === segment && !isTooFew(each))
        .sort((a, b) => a.period.getTime() - b.period.getTime()),
      value: now && now.value !== null ? (isTooFew(now) ? m.tooFew : said(measure, now.value, options)) : '–',
      spread: [
        ...spread,
        ...(now && (spread.length || isTooFew(now)) ? [m.cases(format.number(now.n))] : [])
      ].join(' · '),
      now
    };
  };
  return { segments, rows: measures.map((measure) => segments.map((segment) => field(measure, segment))) };
}

/** A table where there is room for its columns, else the segments of each measure below each other. */
function layout(data: ScorecardData, options: ScorecardOptions, paper: Paper) {
  const text = textSize(paper);
  const small = text * 0.88;
  const { segments, rows } = fieldsOf(data, options);
  const names = widest(
    segments.map((each) => segmentName(each, options)),
    { size: text, weight: 600 }
  );
  const titles = widest(
    rows.map(([first]) => (first ? m[first.measure] : '')),
    { size: text, weight: 600 }
  );
  const column =
    text * 1.6 +
    widest(
      rows.flat().map(({ spread }) => spread),
      { size: small }
    );
  const left = Math.ceil(titles) + text * 2;
  const isWide = left + Math.max(column, names, text * 9) * segments.length <= paper.width;
  const each = isWide ? (paper.width - left) / segments.length : paper.width;
  const row = text * 5.6;
  const line = text * 2.8;
  const block = text * 2.2 + line * segments.length;
  return {
    ...{ text, small, segments, rows, left, isWide, row, line, block, names },
    each: isWide ? Math.min(each, text * 18) : each,
    height: Math.round(isWide ? text * 2 + row * rows.length : block * rows.length)
  };
}

/** Every measure of every segment: its last figure with its interval, and a quiet line of how it came to it. */
export const scorecard = chart<ScorecardData, ScorecardOptions>({
  name: 'scorecard',
  title: () => m.title,
  reading,
  height: (data, options, paper) => layout(data, options, paper).height,
  draw(data, options, paper) {
    const { text, small, segments, rows, left, isWide, row, line, block, names, each, height } = layout(
      data,
      options,
      paper
    );
    const box = { width: paper.width, height, left: 0, right: 0, top: 0, bottom: 0 };
    const { svg } = sheet(paper, () => ({ ...margins(box), marks: [] }));
    const ink = (segment: string | null): string => {
      const tier = tierOf(segment, options);
      return tier ? `var(--${tier})` : segment === null ? 'var(--ink)' : 'var(--accent)';
    };
    const stops: Stop[] = [];
    const label = (x: number, y: number, words: string, more: Record<string, string | number>): void =>
      void add(svg, 'text', { x, y, 'text-anchor': 'start', ...more }, words);
    const rule = (y: number): void =>
      void add(svg, 'path', {
        d: `M0,${y}H${isWide ? left + each * segments.length - text : paper.width}`,
        stroke: 'var(--line)'
      });

    /** Draws the line of a field. `whole`: what belongs to it, `figure`: where its last figure stands. */
    const draw = (
      field: Field,
      { area, whole, figure }: Record<'area' | 'whole' | 'figure', Box>,
      rowFields: Field[]
    ): void => {
      const scale = scaleOf(
        field.measure === 'active_customers' ? [field] : rowFields,
        field.measure === 'active_customers'
      );
      const at = sparkline(svg, field.points, area, {
        ink: ink(field.segment),
        text,
        scale,
        times: timesOf(data)
      });
      field.points.forEach((point, i) => {
        const place = at[i];
        if (!place) return;
        const said = point === field.now ? { figure } : {};
        stops.push({ ...place, ...stopOf(point, options), field: whole, ...said });
      });
      if (field.now && !field.points.includes(field.now)) {
        const [x, y] = [figure.x + figure.width / 2, figure.y + figure.height / 2];
        stops.push({ x, y, ...stopOf(field.now, options), field: whole, figure });
      }
    };

    if (isWide)
      segments.forEach((segment, i) =>
        label(left + i * each, text, segmentName(segment, options), {
          fill: ink(segment),
          'font-weight': 600
        })
      );
    rows.forEach((fields, r) => {
      const top = isWide ? text * 2 + r * row : r * block;
      const measure = fields[0]?.measure ?? 'active_customers';
      rule(isWide ? top - text * 0.4 : top + text * 1.5);
      label(0, top + text * (isWide ? 1.2 : 1.1), m[measure], { fill: 'var(--ink)', 'font-weight': 600 });
      fields.forEach((field, i) => {
        const strong = { fill: ink(field.segment), 'font-weight': 600, 'font-size': text * 1.12 };
        const quiet = { 'font-size': small };
        if (isWide) {
          const x = left + i * each;
          label(x, top + text * 1.2, field.value, strong);
          label(x, top + text * 2.4, field.spread, quiet);
          const across = { x, width: each - text * 2.2 };
          draw(
            field,
            {
              area: { ...across, y: top + text * 3, height: text * 1.7 },
              whole: { x, width: each, y: top, height: row },
              figure: { ...across, y: top, height: text * 2.8 }
            },
            fields
          );
          return;
        }
        const y = top + text * 2.2 + i * line;
        const end = { 'text-anchor': 'end' };
        label(0, y + text, segmentName(field.segment, options), { fill: ink(field.segment) });
        label(paper.width, y + text * (field.spread ? 0.7 : 1), field.value, { ...strong, ...end });
        label(paper.width, y + text * 1.75, field.spread, { ...quiet, ...end });
        const from = names + text;
        const to =
          paper.width -
          Math.max(
            text * 4,
            widest(
              fields.map(({ spread }) => spread),
              { size: small }
            )
          ) -
          text;
        draw(
          field,
          {
            area: { x: from, y: y + text * 0.1, width: Math.max(text, to - from), height: text * 1.5 },
            whole: { x: 0, y, width: paper.width, height: line },
            figure: { x: to, y, width: paper.width - to, height: line }
          },
          fields
        );
      });
    });
    return { svg, stops, notes: notesOf(data, options) };
  },
  twin: ({ points }, options) => ({
    columns: [
      { name: 'period', label: m.period, format: 'text' },
      { name: 'complete', label: m.ended, format: 'text' },
      { name: 'segment', label: m.segment, format: 'text' },
      { name: 'measure', label: m.measure, format: 'text' },
      { name: 'n', label: m.n, format: 'number' },
      { name: 'value', label: m.value, format: 'text' },
      { name: 'low', label: m.low, format: 'text' },
      { name: 'high', label: m.high, format: 'text' }
    ],
    rows: points.map((point) => {
      const words = (value: number | null): string =>
        value === null ? '–' : isTooFew(point) ? m.tooFew : said(point.measure, value, options);
      return {
        period: codeOf(point, options),
        complete: point.complete ? m.yes : m.no,
        segment: segmentName(point.segment, options),
        measure: m[point.measure],
        n: point.n,
        value: words(point.value),
        low: words(point.low),
        high: words(point.high)
      };
    })
  })
});

/** The periods there are, in their order. */
const timesOf = ({ points }: ScorecardData): number[] =>
  [...new Set(points.map(({ period }) => period.getTime()))].sort((a, b) => a - b);

function notesOf(data: ScorecardData, options: ScorecardOptions): string[] {
  const { any } = lastOf(data);
  const sorted = [...data.points].sort((a, b) => a.period.getTime() - b.period.getTime());
  const first = sorted[0];
  const running = sorted.findLast(({ complete }) => !complete);
  const { left } = segmentsOf(data, options);
  return [
    ...(any && first ? [m.lines(codeOf(first, options), codeOf(any, options), enough)] : []),
    ...(running ? [m.running(codeOf(running, options))] : []),
    ...(left > 0 ? [m.others(left)] : [])
  ];
}

function stopOf(point: ScorecardPoint, options: ScorecardOptions): Pick<Stop, 'label' | 'opens'> {
  const { measure, segment, value, low, high, n, complete } = point;
  const words = [segmentName(segment, options), codeOf(point, options), m[measure]] as const;
  const own = isTooFew(point) ? m.tooFew : said(measure, value ?? 0, options);
  const figure = (complete ? m.stop : m.stopRunning)(...words, own);
  const cases = format.number(n);
  const more =
    low === null || high === null || isTooFew(point)
      ? measure === 'active_customers'
        ? ''
        : m.stopCount(cases)
      : m.stopCases(format.interval(said(measure, low, options), said(measure, high, options)), cases);
  if (n === 0) return { label: figure + more };
  const key = JSON.stringify([point.period.toISOString().slice(0, 10), measure, segment]);
  const title = (measure === 'order_value' ? m.listOrders : m.list)(...words, n);
  return { label: figure + more, opens: { key, title } };
}
