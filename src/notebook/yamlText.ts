import {
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  stringify,
  type Document,
  type Pair,
  type YAMLMap
} from 'yaml';

/** A value that YAML text here may hold. */
export type YamlValue = null | boolean | number | string | YamlValue[] | { [key: string]: YamlValue };

const options = { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' as const };
const print = {
  lineWidth: 0,
  flowCollectionPadding: true,
  blockQuote: false,
  collectionStyle: 'flow' as const
};

/** Where YAML text cannot be read. `line` counts from 1. */
export interface YamlFault {
  message: string;
  line: number;
}

/** The map that a YAML text says, or what is wrong with it. Dates stay text; an empty text is an empty map. */
export function readYaml(text: string): { map: Record<string, unknown> } | { fault: YamlFault } {
  const document = parseDocument(text, options);
  const error = document.errors[0];
  const fault = (message: string, offset: number): { fault: YamlFault } => ({
    fault: { message, line: text.slice(0, offset).split('\n').length }
  });
  if (error) return fault(error.message, error.pos[0]);
  if (document.contents !== null && !isMap(document.contents)) return fault('not a map of keys', 0);
  try {
    return { map: (document.toJS() ?? {}) as Record<string, unknown> };
  } catch (cause) {
    return fault(String((cause as Error).message), 0);
  }
}

/**
 * The text with the value at `path` set, or removed where the value is undefined. Only the text of that value changes:
 * comments, order, quotes and spacing of the rest stay. Line endings are LF. Throws on text that is not a YAML map.
 */
export function setYaml(text: string, path: readonly string[], value: YamlValue | undefined): string {
  const document = parseDocument(text, options);
  if (document.errors[0]) throw document.errors[0];
  if (same(document, path, value)) return text;
  const wanted = document.clone();
  if (value === undefined) wanted.deleteIn(path);
  else setIn(wanted, path, value);
  const target = wanted.toJS() as unknown;
  for (const candidate of candidates(text, document, path, value))
    if (reads(candidate, target)) return candidate;
  return wanted.toString({ lineWidth: 0 });
}

/** `document.setIn`, where a value in the way that is no map is replaced by one. */
function setIn(document: Document, path: readonly string[], value: YamlValue): void {
  for (let depth = 1; depth < path.length; depth++) {
    const at = path.slice(0, depth);
    if (document.hasIn(at) && !isMap(document.getIn(at, true))) document.setIn(at, document.createNode({}));
  }
  document.setIn(path, document.createNode(value));
}

const same = (document: Document, path: readonly string[], value: YamlValue | undefined): boolean => {
  const node = document.getIn(path);
  return isCollection(node) ? JSON.stringify(node.toJS(document)) === JSON.stringify(value) : node === value;
};

function reads(candidate: string, target: unknown): boolean {
  const document = parseDocument(candidate, options);
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(target);
}

/** Ways to write the change by replacing one piece of the text, the smallest first. */
function* candidates(
  text: string,
  document: Document,
  path: readonly string[],
  value: YamlValue | undefined
): Generator<string> {
  let depth = path.length - 1;
  while (depth > 0 && !isMap(document.getIn(path.slice(0, depth), true))) depth--;
  const holder = (depth ? document.getIn(path.slice(0, depth), true) : document.contents) as YAMLMap | null;
  const key = path[depth]!;
  if (!isMap(holder)) {
    if (value !== undefined)
      yield `${text}${text && !text.endsWith('\n') ? '\n' : ''}${entry(path, value)}\n`;
    return;
  }
  const index = holder.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  const pair = holder.items[index];
  const nested = path
    .slice(depth + 1)
    .reduceRight<YamlValue | undefined>((inner, name) => ({ [name]: inner ?? null }), value);
  if (value === undefined) yield* removed(text, holder, index);
  else if (pair) yield* replaced(text, holder, pair, nested!);
  else yield* added(text, holder, path.slice(depth), value);
}

type Ranged = { range?: [number, number, number] | null };
const rangeOf = (node: unknown): [number, number, number] | undefined =>
  (node as Ranged | null)?.range ?? undefined;

function* replaced(text: string, holder: YAMLMap, pair: Pair, value: YamlValue): Generator<string> {
  const range = rangeOf(pair.value);
  const keyEnd = rangeOf(pair.key)?.[1];
  if (range && range[0] < range[1]) {
    const old = text.slice(range[0], range[1]);
    if (typeof value === 'string')
      for (const block of blocks(old, value)) yield text.slice(0, range[0]) + block + text.slice(range[1]);
    const written = inline(value, Boolean(holder.flow), quoteOf(old));
    yield text.slice(0, range[0]) + written + (/\n$/.test(old) ? '\n' : '') + text.slice(range[1]);
  }
  if (keyEnd === undefined) return;
  const colon = text.indexOf(':', keyEnd) + 1;
  if (colon) yield `${text.slice(0, colon)} ${inline(value, Boolean(holder.flow))}${text.slice(colon)}`;
}

function* added(text: string, holder: YAMLMap, path: readonly string[], value: YamlValue): Generator<string> {
  const range = rangeOf(holder);
  if (!range) return;
  if (holder.flow) {
    const close = text.lastIndexOf('}', range[1]);
    const before = text.slice(0, close).trimEnd();
    const space = text.slice(before.length, close) || ' ';
    yield `${before}${holder.items.length ? ', ' : ' '}${entry(path, value, true)}${space}${text.slice(close)}`;
    return;
  }
  const start = rangeOf(holder.items[0]?.key)?.[0];
  if (start === undefined) return;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const last = holder.items.at(-1)!;
  const end = lineEnd(text, rangeOf(last.value)?.[1] ?? rangeOf(last.key)![1]);
  const line = `${' '.repeat(indent)}${entry(path, value)}\n`;
  const before = text.slice(0, end);
  yield `${before}${before.endsWith('\n') ? '' : '\n'}${line}${text.slice(end)}`;
}

function* removed(text: string, holder: YAMLMap, index: number): Generator<string> {
  const pair = holder.items[index];
  const start = rangeOf(pair?.key)?.[0];
  if (!pair || start === undefined) return;
  const end = rangeOf(pair.value)?.[1] ?? rangeOf(pair.key)![1];
  if (holder.flow) {
    const next = rangeOf(holder.items[index + 1]?.key)?.[0];
    const previous = holder.items[index - 1];
    if (next !== undefined) yield text.slice(0, start) + text.slice(next);
    else if (previous)
      yield text.slice(0, rangeOf(previous.value)?.[1] ?? rangeOf(previous.key)![1]) + text.slice(end);
    else yield text.slice(0, start).trimEnd() + text.slice(end).trimStart();
  } else yield text.slice(0, text.lastIndexOf('\n', start - 1) + 1) + text.slice(lineEnd(text, end));
}

/** The offset after the line in which `at` stands; `at` itself where a line starts there. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Ways to write a text as a block scalar (`|` or `>`) in the place of one, under its header, as far indented. */
function* blocks(old: string, value: string): Generator<string> {
  const [header = '', ...body] = old.split('\n');
  const indent = /^ */.exec(body.find((line) => line.trim()) ?? '')?.[0];
  if (!/^[|>]/.test(header) || !indent) return;
  const lines = value.replace(/\n$/, '').split('\n');
  const written = lines.map((line) => (line ? indent + line : line)).join('\n');
  const trailing = header.includes('+') ? '\n' : (/\n*$/.exec(old)?.[0] ?? '');
  yield `${header}\n${written}${trailing}`;
  if (lines.length < 2) return;
  const indicators = `|${/^.[-+]?(\d)/.exec(header)?.[1] ?? ''}${value.endsWith('\n') ? '' : '-'}`;
  yield `${header.replace(/^[|>][-+\d]*/, indicators)}\n${written}${trailing}`;
}

const quoteOf = (old: string): string => (/^["']/.test(old) ? old.charAt(0) : '');

/** A value on one line. Inside a flow collection commas and brackets need quotes, elsewhere they do not. */
function inline(value: YamlValue, flow: boolean, quote = ''): string {
  const style =
    quote && typeof value === 'string' ? (quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE') : 'PLAIN';
  const defaultStringType = style as 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'PLAIN';
  if (!flow) return stringify(value, { ...print, defaultStringType }).trimEnd();
  return stringify([value], { ...print, defaultStringType, flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

/** `a: { b: value }` as nested lines would say it, on one line. */
function entry(path: readonly string[], value: YamlValue, flow = false): string {
  const nested = path.slice(1).reduceRight<YamlValue>((inner, name) => ({ [name]: inner }), value);
  return `${inline(path[0]!, true)}: ${inline(nested, flow)}`;
}
