import { NotebookError } from './Problem.ts';
import { endingOf, lines, withLineFeeds } from './lines.ts';
import type { NotebookDocument } from './document.ts';
import { readYaml, setYaml, type YamlFault, type YamlValue } from './yaml.ts';

/** What the front matter says. Unknown keys are in `map`, as written. */
export interface FrontMatter {
  title?: string;
  /** The language of the notebook's prose. */
  language?: string;
  /** By relation name: what is written about each source (`file`, `roles`, …). */
  sources: Record<string, Record<string, unknown>>;
  /** By parameter name, unchecked: see `readParams`. */
  params: Record<string, unknown>;
  /** Everything, as read. */
  map: Record<string, unknown>;
  /** Set where the YAML cannot be read: then nothing else is. */
  fault?: YamlFault;
}

const mark = '\uFEFF';
const dashes = /^---[ \t]*$/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;

/** The offset after the front matter and its closing line: after the byte order mark where there is none. */
export function frontMatterEnd(text: string): number {
  const start = text.startsWith(mark) ? 1 : 0;
  const block = yamlBlock(text);
  return block ? block.end : start;
}

function yamlBlock(text: string): { start: number; stop: number; end: number } | undefined {
  const offset = text.startsWith(mark) ? 1 : 0;
  const [first, ...rest] = lines(text.slice(offset));
  if (!first || !dashes.test(first.text)) return undefined;
  const last = rest.find((line) => closing.test(line.text));
  if (!last) return undefined;
  const block = { start: offset + first.end, stop: offset + last.start, end: offset + last.end };
  const body = withLineFeeds(text.slice(block.start, block.stop));
  const isMap = 'map' in readYaml(body) || /^[\p{L}_][^\n:]*:(?:\s|$)/mu.test(body);
  return isMap ? block : undefined;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** Reads the front matter. Never throws: a fault is said in the result. */
export function readFrontMatter(document: Pick<NotebookDocument, 'frontMatter'>): FrontMatter {
  const block = yamlBlock(document.frontMatter);
  const read = readYaml(block ? withLineFeeds(document.frontMatter.slice(block.start, block.stop)) : '');
  if ('fault' in read)
    return { sources: {}, params: {}, map: {}, fault: { ...read.fault, line: read.fault.line + 1 } };
  const { title, language, sources, params } = read.map;
  const said = Object.entries(record(sources)).map(([name, about]) => [name, record(about)] as const);
  return {
    ...(title === undefined || title === null ? {} : { title: String(title) }),
    ...(typeof language === 'string' ? { language } : {}),
    sources: Object.fromEntries(said),
    params: record(params),
    map: read.map
  };
}

/** The document with one value of its front matter set, or removed where undefined; written if there was none. */
export function withFrontMatter(
  document: NotebookDocument,
  path: readonly string[],
  value: YamlValue | undefined
): NotebookDocument {
  const text = document.frontMatter;
  const ending = endingOf(text || document.cells.map((cell) => cell.source + cell.gap).join(''));
  const written = (yaml: string): string => yaml.replaceAll('\n', ending);
  const block = yamlBlock(text);
  if (block) {
    const yaml = withLineFeeds(text.slice(block.start, block.stop));
    const next = setYaml(yaml, path, value);
    if (next === yaml) return document;
    const body = written(next === '' || next.endsWith('\n') ? next : `${next}\n`);
    return { ...document, frontMatter: text.slice(0, block.start) + body + text.slice(block.stop) };
  }
  if (value === undefined) return document;
  const start = frontMatterEnd(text);
  const head = written(`---\n${setYaml('', path, value)}---\n\n`);
  return { ...document, frontMatter: text.slice(0, start) + head + text.slice(start).replace(/^\s+/, '') };
}

/** The document with one value of its front matter set, as `withFrontMatter`; as it is where that cannot be read. */
export const withNote = (
  document: NotebookDocument,
  path: readonly string[],
  value: YamlValue | undefined
): NotebookDocument => (readFrontMatter(document).fault ? document : withFrontMatter(document, path, value));

/** Throws a NotebookError where a front matter cannot be read: nothing can be set in it. */
export function refuseFault({ fault }: FrontMatter): void {
  if (fault) throw new NotebookError({ code: 'yaml', line: fault.line, detail: fault.message });
}
