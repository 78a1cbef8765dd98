import { dot, ruleX } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { shareRows } from './share-rows.ts';
import { sheet, textSize } from './sheet.ts';
import { add, halo } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m, methodWord } from './words/league.ts';

/** A method that sorts customers, and how well it foretold. */
export interface LeagueMethod {
  method: string;
  /** A share, 0 to 1, with its 95 % interval. */
  value: number;
  low: number;
  high: number;
  /** True where it is not told apart from the best. */
  ties: boolean;
}

export interface LeagueData {
  /** The best first; none of too few customers, nor where all of them came back or none did, or brought nothing. */
  methods: LeagueMethod[];
  customers: number;
  returned: number;
}

export interface LeagueOptions {
  /** The share of later revenue in the best tenth, or of pairs that are in the right order. */
  of: 'capture' | 'auc';
}

/** What drawing lots would give. */
const chanceOf = (of: LeagueOptions['of']): number => (of === 'auc' ? 0.5 : 0.1);

/** False where the interval of every method has, or lies below, what drawing lots would give: then none is the best. */
const isAnyGood = (methods: LeagueMethod[], of: LeagueOptions['of']): boolean =>
  methods.some(({ low }) => low > chanceOf(of));

const said = ({ value, low, high }: LeagueMethod, ends = format.range): string =>
  format.beside(format.share(value), ends(format.share(low), format.share(high)));

function reading({ methods, customers, returned }: LeagueData, { of }: LeagueOptions): Span[] {
  const best = methods[0];
  if (customers === 0) return [{ text: m.none }];
  if (customers < enough) return [{ text: m.few(customers, enough) }];
  if (!best) return [{ text: of === 'capture' ? m.nothingCame : returned ? m.allCame : m.nobodyCame }];
  const words = [
    methodWord(best.method),
    format.share(best.value),
    format.interval(format.share(best.low), format.share(best.high))
  ] as const;
  if (!isAnyGood(methods, of)) return [{ text: (of === 'auc' ? m.aucLot : m.captureLot)(...words) }];
  const ties = methods.slice(1).filter((each) => each.ties);
  const said = (of === 'auc' ? m.auc : m.capture)(...words);
  const named = (some: LeagueMethod[]): string => some.map(({ method }) => methodWord(method)).join(m.list);
  const behind = methods.slice(1).filter((each) => !each.ties);
  const lowest = Math.min(...ties.map(({ value }) => value));
  const above = behind.filter(({ value }) => value > lowest);
  const others =
    (ties.length > 0 ? m.ties(named(ties)) : '') +
    (behind.length === 0
      ? ''
      : ties.length === 0 || above.length === 0
        ? m.alone(behind.some(({ high }) => high >= best.low))
        : m.above(named(above)));
  return [{ text: said + others }];
}

/** On a narrow paper the name and the figures stand above the whisker, else beside it. */
function layout(methods: LeagueMethod[], paper: Paper) {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 62);
  const names = widest(
    methods.map(({ method }) => methodWord(method)),
    { size: text * 1.08 }
  );
  const labels = widest(
    methods.map((each) => said(each)),
    { size: text, weight: 600 }
  );
  const above = width < names + labels + text * 18;
  const row = text * (above ? 4 : 2.4);
  return {
    above,
    left: above ? text : Math.ceil(names) + text * 1.6,
    right: above ? text : Math.ceil(labels) + text * 1.6,
    width,
    height: methods.length === 0 ? 0 : Math.round(row * methods.length + text * 4.2),
    at: (i: number) => text * 1.6 + i * row + row * (above ? 0.68 : 0.5)
  };
}

/** Methods from the best to the worst, each with its interval, beside what a draw by lot would give. */
export const leagueDots = chart<LeagueData, LeagueOptions>({
  name: 'league_dots',
  title: ({ of }) => (of === 'auc' ? m.titleAuc : m.titleCapture),
  reading,
  height: ({ methods }, _options, paper) => layout(methods, paper).height,
  draw({ methods }, { of }, paper) {
    const text = textSize(paper);
    const { above, left, right, width, height, at } = layout(methods, paper);
    const chance = chanceOf(of);
    const anyGood = isAnyGood(methods, of);
    const least = Math.min(chance, ...methods.map(({ low }) => low));
    const most = Math.max(chance, ...methods.map(({ high }) => high));
    const room = (most - least) * 0.06 || 0.02;
    const from = of === 'auc' ? Math.max(0, least - room) : 0;
    const place = new Map(methods.map((each, i) => [each, at(i)]));
    const y = (each: LeagueMethod): number => place.get(each) ?? 0;
    const isBest = ({ ties }: LeagueMethod): boolean => ties && anyGood;
    const ink = (each: LeagueMethod): string => (isBest(each) ? 'var(--accent)' : 'var(--soft)');
    const ticks = Math.max(2, Math.floor((width - left - right) / (text * 7)));
    const { svg, x } = sheet({ ...paper, width }, () =>
      shareRows(methods, {
        box: { width, height, left, right, top: text * 1.6, bottom: text * 2.4 },
        domain: [from, Math.min(1, most + room)],
        ticks,
        y,
        ink,
        under: [
          ruleX(above ? methods : [chance], {
            x: () => chance,
            ...(above
              ? {
                  y1: (each: LeagueMethod) => y(each) - text * 0.7,
                  y2: (each: LeagueMethod) => y(each) + text * 0.7
                }
              : {}),
            stroke: 'var(--soft)',
            strokeDasharray: '1.5 4',
            strokeLinecap: 'round'
          })
        ],
        over: [dot(methods, { x: 'value', y, r: 4.5, fill: ink, stroke: ink, strokeWidth: 1.6 })]
      })
    );
    add(
      svg,
      'text',
      { x: x(chance), y: text, 'text-anchor': 'middle', fill: 'var(--soft)', 'font-size': text * 0.92 },
      m.lot
    );
    methods.forEach((each, i) => {
      const base = above ? at(i) - text * 1.1 : at(i) + text * 0.36;
      const name = {
        ...(above && halo),
        x: above ? 0 : left - text * 1.4,
        y: base,
        'text-anchor': above ? 'start' : 'end',
        fill: 'var(--ink)',
        'font-size': text * 1.08
      };
      const label = {
        ...(above && halo),
        x: above ? width : width - right + text * 1.2,
        y: base,
        'text-anchor': above ? 'end' : 'start',
        fill: isBest(each) ? 'var(--ink)' : 'var(--soft)',
        'font-weight': isBest(each) ? 600 : 400
      };
      add(svg, 'text', name, methodWord(each.method));
      add(svg, 'text', label, said(each));
    });
    return {
      svg,
      along: 'y',
      stops: methods.map((each, i) => ({
        x: x(each.value),
        y: at(i),
        label: `${methodWord(each.method)}\n${said(each, format.interval)}`,
        opens: { key: each.method, title: m.top(methodWord(each.method)) }
      }))
    };
  },
  twin: ({ methods }, { of }) => ({
    columns: [
      { name: 'method', label: m.method, format: 'text' },
      { name: 'value', label: of === 'auc' ? m.valueAuc : m.valueCapture, format: 'share' },
      { name: 'low', label: m.low, format: 'share' },
      { name: 'high', label: m.high, format: 'share' }
    ],
    rows: methods.map(({ method, value, low, high }) => ({ method: methodWord(method), value, low, high }))
  })
});
