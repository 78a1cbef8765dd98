import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { textWidth } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { TierState } from './tier-moves.ts';
import type { Paper, Span, Stop } from './types.ts';
import { m } from './words/customer-timeline.ts';
import { stageWord, type StageName } from './words/lifecycle.ts';
import { tierWord } from './words/movement.ts';

/** An order, a refund that is no order, a contact, or the day on which the customer joined. */
export interface CustomerEvent {
  at: Date;
  what: 'order' | 'refund' | 'contact' | 'joined';
  amount: number;
  /** What was bought, or what kind of contact it was. */
  words: string;
  /** More on a contact. */
  more: string;
}

/** Days on which the customer was in a tier or a stage, its ends included. */
export interface CustomerSpan<Name> {
  from: Date;
  to: Date;
  name: Name;
}

export interface CustomerTimelineData {
  /** The customer's id; '' where there is nobody. */
  customer: string;
  /** In their order. */
  events: CustomerEvent[];
  tiers: CustomerSpan<TierState>[];
  stages: CustomerSpan<StageName>[];
  /** The last day of all orders. */
  lastDay?: Date;
}

export interface CustomerTimelineOptions {
  customer?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}

const day = 86_400_000;

const ofOrders = (events: CustomerEvent[]) => events.filter(({ what }) => what === 'order');
const isBought = ({ what }: CustomerEvent): boolean => what === 'order' || what === 'refund';

function reading(data: CustomerTimelineData, { currency }: CustomerTimelineOptions): Span[] {
  const { customer, events, lastDay } = data;
  if (!events.length) return [{ text: customer ? m.absent(customer) : m.nobody }];
  const orders = ofOrders(events);
  const contacts = events.filter(({ what }) => what === 'contact').length;
  const [first, last] = [orders[0], orders.at(-1)];
  if (!first || !last) return [{ text: m.never(customer, contacts) }];
  const total = events.reduce((sum, { amount }) => sum + amount, 0);
  const today = (Math.floor((lastDay ?? last.at).getTime() / day) + 1) * day;
  const since = today / day - Math.floor(last.at.getTime() / day);
  const on = format.date(last.at);
  return [
    { text: m.ordered(customer, orders.length, format.date(first.at), format.money(total, currency)) },
    { text: since > 1 ? m.ago(on, since, format.date(new Date(today))) : m.last(on) },
    ...(contacts ? [{ text: m.contacts(contacts) }] : [])
  ];
}

const tierInk = (tier: TierState): string =>
  tier === 'none' || tier === 'new' ? 'var(--soft)' : `var(--${tier})`;

const stageInk = (stage: StageName): string =>
  stage === 'lost'
    ? 'var(--soft)'
    : stage === 'slipping' || stage === 'silent'
      ? 'var(--danger)'
      : 'var(--accent)';

const tierName = (tier: TierState): string => (tier === 'none' ? m.none : tierWord(tier));

const bold = (words: string, text: number): number => textWidth(words, { size: text, weight: 600 });

/** The words of one colour, and where they stand in the lines of a key. */
interface Key {
  ink: string;
  words: string;
  x: number;
  line: number;
}

/** A key of the names that no span of theirs has room for, colour by colour. */
function keyOf<Name extends string>(
  spans: CustomerSpan<Name>[],
  ink: (name: Name) => string,
  named: (name: Name) => string,
  { text, width, x }: { text: number; width: number; x: (at: Date) => number }
): Key[] {
  const fits = ({ from, to, name }: CustomerSpan<Name>) => bold(named(name), text) + text < x(to) - x(from);
  const written = new Set(spans.filter(fits).map(({ name }) => name));
  const inks = new Map<string, Set<string>>();
  for (const { name } of spans)
    if (!written.has(name)) inks.set(ink(name), (inks.get(ink(name)) ?? new Set()).add(named(name)));
  let [at, line] = [0, 0];
  return [...inks].map(([colour, names]) => {
    const words = [...names].join(m.and);
    const wide = bold(words, text) + text * 2.2;
    if (at > 0 && at + wide > width) [at, line] = [0, line + 1];
    const key = { ink: colour, words, x: at, line };
    at += wide;
    return key;
  });
}

/** The rows of the drawing that have something in them, each with its label above and its key below. */
function layout({ events, tiers, stages }: CustomerTimelineData, paper: Paper) {
  const text = textSize(paper);
  const times = [
    ...events.map(({ at }) => at.getTime()),
    ...[...tiers, ...stages].flatMap(({ from, to }) => [from.getTime(), to.getTime()])
  ];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const inset = text * 0.6;
  const x = (at: Date): number =>
    inset + ((at.getTime() - first) / Math.max(1, last - first)) * (paper.width - 2 * inset);
  const room = { text, width: paper.width, x };
  const rows = [
    { name: 'orders' as const, high: text * 9, is: events.some(isBought), key: [] },
    { name: 'contacts' as const, high: text * 1.4, is: !events.every(isBought), key: [] },
    {
      name: 'tiers' as const,
      high: text * 1.7,
      is: tiers.length > 0,
      key: keyOf(tiers, tierInk, tierName, room)
    },
    {
      name: 'stages' as const,
      high: text * 1.7,
      is: stages.length > 0,
      key: keyOf(stages, stageInk, stageWord, room)
    }
  ].filter(({ is }) => is);
  let at = 0;
  const places = rows.map(({ name, high, key }) => {
    const top = at + text * 1.7;
    at = top + high + text * (0.6 + 1.4 * (key.length ? key.at(-1)!.line + 1 : 0));
    return { name, top, base: top + high, key };
  });
  return { text, first, last, x, places, height: rows.length ? Math.round(at + text * 1.6) : 0 };
}

/** A customer's orders and contacts on one line of time, with the tier and the stage of life below. */
export const customerTimeline = chart<CustomerTimelineData, CustomerTimelineOptions>({
  name: 'customer_timeline',
  title: ({ customer = '' }) => m.title(customer),
  reading,
  height: (data, _options, paper) => layout(data, paper).height,
  draw(data, { currency }, paper) {
    const { text, first, last, x, places, height } = layout(data, paper);
    const { svg } = sheet(paper, () => ({
      ...margins({ width: paper.width, height, left: 0, right: 0, top: 0, bottom: 0 }),
      marks: []
    }));
    if (!places.length) return { svg, stops: [] };
    const stops: Stop[] = [];
    const word = (at: number, y: number, words: string, more: Record<string, string | number> = {}): void =>
      void add(svg, 'text', { x: at, y, 'text-anchor': 'start', ...more }, words);
    const opens = (event: CustomerEvent) => ({
      key: String(data.events.indexOf(event)),
      title: m.list(data.customer, format.date(event.at))
    });

    const bars = <Name extends string>(
      { top, base }: { top: number; base: number },
      parts: CustomerSpan<Name>[],
      ink: (name: Name) => string,
      named: (name: Name) => string
    ): void =>
      parts.forEach(({ from, to, name }) => {
        const [start, end] = [x(from), Math.max(x(from) + 1, x(to))];
        add(svg, 'rect', {
          x: start,
          y: top,
          width: end - start,
          height: base - top,
          fill: ink(name),
          'fill-opacity': 0.14
        });
        add(svg, 'rect', { x: start, y: base - 2, width: end - start, height: 2, fill: ink(name) });
        const words = named(name);
        if (bold(words, text) + text < end - start)
          word(start + text * 0.4, top + text * 1.15, words, { fill: ink(name), 'font-weight': 600 });
        stops.push({
          x: (start + end) / 2,
          y: (top + base) / 2,
          reach: [start, end],
          label: m.span(format.date(from), format.date(to), words)
        });
      });

    for (const place of places) {
      const { name, top, base, key } = place;
      for (const each of key) {
        const y = base + text * (1.35 + 1.4 * each.line);
        const side = text * 0.7;
        add(svg, 'rect', { x: each.x, y: y - side, width: side, height: side, fill: each.ink });
        word(each.x + text, y, each.words, { fill: each.ink, 'font-weight': 600 });
      }
      const label = { orders: m.orders, contacts: m.contactsRow, tiers: m.tierRow, stages: m.stageRow }[name];
      word(0, top - text * 0.45, label);
      if (name === 'orders') {
        const bought = data.events.filter(isBought);
        const most = Math.max(0, ...bought.map(({ amount }) => amount));
        const least = Math.min(0, ...bought.map(({ amount }) => amount));
        const y = (amount: number): number =>
          base - ((amount - least) / (most - least || 1)) * (base - top - text * 0.5);
        add(svg, 'path', { d: `M0,${y(0)}H${paper.width}`, stroke: 'var(--line)' });
        for (const event of bought) {
          const ink = event.amount < 0 || event.what === 'refund' ? 'var(--danger)' : 'var(--accent)';
          const at = { x: x(event.at), y: y(event.amount) };
          add(svg, 'path', {
            d: `M${at.x},${y(0)}V${at.y}`,
            stroke: ink,
            'stroke-width': 1.4,
            'stroke-opacity': 0.7
          });
          add(svg, 'circle', { cx: at.x, cy: at.y, r: text * 0.26, fill: ink });
          const [date, money] = [format.date(event.at), format.money(event.amount, currency)];
          stops.push({
            ...at,
            label: event.what === 'refund' ? m.refund(date, money) : m.stop(date, money, event.words),
            opens: opens(event)
          });
        }
        if (most > 0)
          word(paper.width, top - text * 0.45, format.money(most, currency), { 'text-anchor': 'end' });
      } else if (name === 'contacts')
        for (const event of data.events.filter((each) => !isBought(each))) {
          const at = { x: x(event.at), y: (top + base) / 2 };
          const half = text * 0.34;
          add(svg, 'path', {
            d: `M${at.x},${at.y - half}L${at.x + half},${at.y}L${at.x},${at.y + half}L${at.x - half},${at.y}Z`,
            fill: 'var(--paper)',
            stroke: 'var(--ink)',
            'stroke-width': 1.3
          });
          stops.push({
            ...at,
            label: m.contact(format.date(event.at), event.words || m.anyKind, event.more),
            opens: opens(event)
          });
        }
      else if (name === 'tiers') bars(place, data.tiers, tierInk, tierName);
      else bars(place, data.stages, stageInk, stageWord);
    }
    const y = height - text * 0.4;
    word(0, y, format.date(new Date(first)));
    if (last - first >= day) word(paper.width, y, format.date(new Date(last)), { 'text-anchor': 'end' });
    return { svg, stops };
  },
  twin: ({ events }) => ({
    columns: [
      { name: 'at', label: m.when, format: 'date' },
      { name: 'what', label: m.what, format: 'text' },
      { name: 'amount', label: m.amount, format: 'money' },
      { name: 'words', label: m.more, format: 'text' }
    ],
    rows: events.map(({ at, what, amount, words, more }) => ({
      at,
      what: what === 'order' ? m.order : what === 'refund' ? m.refundWord : words || m.anyKind,
      amount: what === 'order' || what === 'refund' ? amount : null,
      words: what === 'order' || what === 'refund' ? words : more
    }))
  })
});
