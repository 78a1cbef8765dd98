import { m } from './viewWords.ts';

/** A group's number and its centre, in standard deviations from the middle of all. */
export interface Centre {
  cluster: number;
  recency: number;
  frequency: number;
  monetary: number;
}

/** A measure's words: above and below the middle, and above and below other groups. */
const measures = () =>
  [
    { name: 'recency', high: m.longAgo, low: m.lately, above: m.longerAgo, below: m.later },
    { name: 'frequency', high: m.often, low: m.seldom, above: m.oftener, below: m.seldomer },
    { name: 'monetary', high: m.much, low: m.little, above: m.dearer, below: m.cheaper }
  ] as const;

/** What a centre says of its group, where it lies at least half a standard deviation from the middle. */
function alone(centre: Centre): string {
  const words = measures().flatMap(({ name, high, low }) =>
    Math.abs(centre[name]) < 0.5 ? [] : [centre[name] > 0 ? high : low]
  );
  return words.length > 0 ? m.list(words) : m.middling;
}

/** How a centre differs from others of the same words, in the measure in which these lie furthest apart. */
function among(centre: Centre, alike: Centre[]): string[] {
  const spread = ({ name }: { name: keyof Centre }): number => {
    const values = alike.map((each) => each[name]);
    return Math.max(...values) - Math.min(...values);
  };
  const { name, above, below } = measures().reduce((a, b) => (spread(b) > spread(a) ? b : a));
  const groups = (others: Centre[]): string => m.groups(others.map(({ cluster }) => cluster));
  const lower = alike.filter((each) => each[name] < centre[name]);
  const higher = alike.filter((each) => each[name] > centre[name]);
  return [
    ...(lower.length > 0 ? [above(groups(lower))] : []),
    ...(higher.length > 0 ? [below(groups(higher))] : [])
  ];
}

/** Each group in words, by its number; groups that would read the same are told apart. */
export function inWords(centres: Centre[]): Map<number, string> {
  return new Map(
    centres.map((centre) => {
      const words = alone(centre);
      const alike = centres.filter((each) => alone(each) === words);
      return [centre.cluster, m.list([words, ...among(centre, alike)])];
    })
  );
}
