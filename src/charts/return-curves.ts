import { areaY, axisX, axisY, dot, gridY, lineY } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { spread, textWidth, widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import { tierNames } from './tier-patterns.ts';
import type { Paper, Span, Stop } from './types.ts';
import { m } from './words/returns.ts';

/** A step of the curve: what holds from this day on. */
export interface ReturnPoint {
  /** Days since the first purchase. */
  day: number;
  /** Share that has come again by then, 0 to 1, and its 95 % interval; null where it has none. */
  back: number;
  low: number | null;
  high: number | null;
  /** Customers who had not come by this day and were watched beyond it. */
  waiting: number;
}

/** A plain share of customers watched for so many days, with its 95 % interval (Wilson). */
export interface ReturnRate {
  days: number;
  share: number;
  low: number;
  high: number;
}

/** Customers followed from their first purchase. */
export interface ReturnCurve {
  /** Of a segment: its key and its name in words. Everybody has neither. */
  key?: string;
  name?: string;
  customers: number;
  returned: number;
  /** Of those watched for some days, up to 90, the share that came in them: the same as in a table. */
  rate?: ReturnRate;
  /** By day, ascending; those of `returnDays` and the last are among them where the curve has them. */
  points: ReturnPoint[];
}

export interface ReturnCurvesData {
  everyone: ReturnCurve;
  /** Drawn instead of everyone, at most six, in the order in which they are named. */
  segments: ReturnCurve[];
  /** The day by which half of everyone has come again; null where that is not reached. */
  half: number | null;
  /** True where some segment differs from the others by more than chance; undefined without segments. */
  differs?: boolean;
}

/** The days a cursor stops at, and that readings speak of. */
export const returnDays = [30, 60, 90, 180, 365, 730, 1095] as const;

/** Of the same days, those first that an axis names first where not all have room. */
const tickOrder = [90, 365, 30, 180, 730, 60, 1095];

const colours = [
  'var(--accent)',
  'var(--tail)',
  'var(--waist)',
  'var(--danger)',
  'color-mix(in oklab, var(--accent) 50%, var(--tail))',
  'var(--ink)'
];
const dashes = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '1 4'];

const lastDay = ({ points }: ReturnCurve): number => points.at(-1)?.day ?? 0;

/** What holds on a day; undefined where nobody was watched for so long. */
const at = (curve: ReturnCurve, day: number): ReturnPoint | undefined =>
  day > lastDay(curve)
    ? undefined
    : (curve.points.findLast((point) => point.day <= day) ?? {
        day,
        back: 0,
        low: 0,
        high: 0,
        waiting: curve.customers
      });

/** The share at a point of the curve, with its interval where it has one. */
const spoken = ({ back, low, high }: ReturnPoint): string =>
  low === null || high === null
    ? format.share(back)
    : format.beside(format.share(back), format.interval(format.share(low), format.share(high)));

function reading({ everyone, segments, half, differs }: ReturnCurvesData): Span[] {
  const { customers, returned } = everyone;
  if (customers === 0) return [{ text: m.none }];
  if (customers < enough) return [{ text: m.few(returned, customers) + m.tooFew(enough) }];
  const parts = [m.so(returned, customers, format.share(returned / customers))];
  const { rate } = everyone;
  if (rate) {
    const ends = format.interval(format.share(rate.low), format.share(rate.high));
    parts.push(m.by(format.beside(format.share(rate.share), ends), rate.days));
  }
  parts.push(half === null ? m.noHalf(lastDay(everyone)) : m.half(half));
  const ranked = segments
    .flatMap((segment) => (segment.rate ? [{ name: segment.name ?? '', ...segment.rate }] : []))
    .sort((a, b) => b.share - a.share);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (most && least && most !== least) {
    parts.push(
      m.compared(most.name, format.share(most.share), least.name, format.share(least.share), most.days),
      differs ? m.differs : m.chance
    );
  }
  return [{ text: parts.join('') }];
}

function size(paper: Paper): { width: number; height: number } {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 62);
  return { width, height: Math.round(Math.min(Math.max(width * 0.5, text * 22), text * 28)) };
}

/** A name that fits a width: cut, with an ellipsis, where it does not. */
function fitted(name: string, width: number, text: number): string {
  if (textWidth(name, { size: text, weight: 600 }) <= width) return name;
  const letters = [...name];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, { size: text, weight: 600 }) > width)
    letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Share of customers who have come a second time, by days since the first: Kaplan–Meier with its 95 % band. */
export const returnCurves = chart<ReturnCurvesData, object>({
  name: 'return_curves',
  title: () => m.title,
  reading,
  height: ({ everyone }, _options, paper) => (everyone.customers > 0 ? size(paper).height : 0),
  draw(data, _options, paper) {
    const text = textSize(paper);
    const curves = (data.segments.length > 0 ? data.segments : [data.everyone]).map((curve, i) => ({
      ...curve,
      colour: tierNames.some((tier) => tier === curve.key)
        ? `var(--${curve.key})`
        : colours[i % colours.length]!,
      dash: dashes[i % dashes.length]!,
      steps: [{ day: 0, back: 0, low: 0, high: 0, waiting: curve.customers }, ...curve.points]
    }));
    const ends = size(paper);
    const names = curves.map(({ name }) => fitted(name ?? '', ends.width * 0.26, text));
    const longest = Math.max(30, ...curves.map(lastDay));
    const most = Math.max(
      0.05,
      ...curves.flatMap(({ points }) => points.map(({ back, high }) => high ?? back))
    );
    const percent = (value: number) => format.share(value, most < 0.1 ? 1 : 0);
    const box = {
      ...ends,
      left: Math.ceil(textWidth(percent(most > 0.9 ? 1 : 0.88), { size: text })) + 12,
      right: Math.max(text, Math.ceil(widest(names, { size: text, weight: 600 })) + 12),
      top: text * 2,
      bottom: text * 3.8
    };
    const pixels = (box.width - box.left - box.right) / longest;
    const ticks = tickOrder.reduce<number[]>(
      (taken, day) =>
        day < longest && [0, ...taken].every((other) => Math.abs(day - other) * pixels > text * 2.6)
          ? [...taken, day]
          : taken,
      [longest]
    );
    const marked = (curve: ReturnCurve): { day: number; point: ReturnPoint }[] =>
      [...new Set([...returnDays, lastDay(curve)])]
        .sort((a, b) => a - b)
        .flatMap((day) => {
          const point = at(curve, day);
          return point ? [{ day, point }] : [];
        });
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { domain: [0, longest] },
      y: { domain: [0, Math.min(1, most * 1.06)] },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY({ ticks: 5, tickSize: 0, tickPadding: 8, tickFormat: percent, label: null }),
        axisX(ticks, {
          tickSize: 4,
          tickPadding: 6,
          tickFormat: (day: number) => format.number(day),
          label: null
        }),
        ...curves.flatMap(({ steps, colour, dash }) => [
          areaY(
            steps.filter(({ low, high }) => low !== null && high !== null),
            {
              x: 'day',
              y1: 'low',
              y2: 'high',
              curve: 'step-after',
              fill: colour,
              fillOpacity: curves.length > 1 ? 0.08 : 0.14
            }
          ),
          lineY(steps, {
            x: 'day',
            y: 'back',
            curve: 'step-after',
            stroke: colour,
            strokeWidth: 2.2,
            strokeDasharray: dash
          })
        ]),
        ...curves.map((curve) =>
          dot(marked(curve), {
            x: 'day',
            y: ({ point }: { point: ReturnPoint }) => point.back,
            r: 2.6,
            fill: curve.colour
          })
        )
      ]
    }));
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    add(svg, 'text', { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' }, m.xAxis);
    const labelled = curves
      .map((curve, i) => ({ curve, name: names[i]!, wish: y(curve.points.at(-1)?.back ?? 0) }))
      .filter(({ name }) => name)
      .sort((a, b) => a.wish - b.wish);
    const centres = spread(
      labelled.map(({ wish }) => wish),
      labelled.map(() => text * 1.15),
      box.top - text * 0.6,
      box.height - box.bottom + text * 0.6,
      0
    );
    labelled.forEach(({ curve, name, wish }, i) => {
      const right = box.width - box.right;
      const end = x(lastDay(curve));
      if (right - end > text)
        add(svg, 'path', {
          d: `M${end + 5},${wish}L${right + 2},${centres[i]!}`,
          stroke: curve.colour,
          'stroke-opacity': 0.5,
          'stroke-dasharray': '1 3',
          fill: 'none'
        });
      add(
        svg,
        'text',
        {
          x: right + 7,
          y: centres[i]! + text * 0.36,
          fill: curve.colour,
          'font-weight': 600,
          'text-anchor': 'start'
        },
        name
      );
    });
    const stops = curves.flatMap((curve) =>
      marked(curve).map(({ day, point }): Stop => ({
        x: x(day),
        y: y(point.back),
        label: [
          ...(curve.name ? [curve.name] : []),
          m.stop(day, spoken(point)),
          m.waiting(point.waiting)
        ].join('\n'),
        opens: {
          key: JSON.stringify({ day, segment: curve.key }),
          title: m.notBack(day) + (curve.name ? m.of(curve.name) : '')
        }
      }))
    );
    return {
      svg,
      along: curves.length > 1 ? 'both' : 'x',
      stops: stops.sort((a, b) => a.x - b.x || a.y - b.y)
    };
  },
  twin: ({ everyone, segments }) => ({
    columns: [
      { name: 'segment', label: m.segment, format: 'text' },
      { name: 'day', label: m.day, format: 'number' },
      { name: 'back', label: m.back, format: 'share' },
      { name: 'low', label: m.low, format: 'share' },
      { name: 'high', label: m.high, format: 'share' },
      { name: 'waiting', label: m.still, format: 'number' }
    ],
    rows: [everyone, ...segments].flatMap((curve) =>
      curve.points.map((point) => ({ segment: curve.name ?? m.everyone, ...point }))
    )
  })
});
