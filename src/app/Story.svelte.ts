import { language, type Language } from '../i18n/index.ts';
import {
  firstLesson,
  hasOther,
  neutralOpening,
  neutralParagraphs,
  renewed,
  replaced,
  translations
} from '../lessons/index.ts';
import { fetchYaml, parse, readFrontMatter, type Notebook, type YamlValue } from '../notebook/index.ts';
import { withoutFolder } from './sources.ts';

/** The front matter's key for the file that the prose tells of, where the figures are of another. */
const key = 'written_about';

type Front = readonly [path: string[], value: YamlValue];

/** The prose of a notebook: in which language it is, and whether it tells of the data that is shown. */
export class Story {
  readonly #notebook: Notebook;
  #neutral = $state.raw<ReadonlySet<string>>(new Set());

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
  }

  get #prose() {
    return this.#notebook.cells.filter(({ kind }) => kind === 'text');
  }

  /** The file that the prose tells of, as the notebook says; undefined where it does not. */
  get about(): string | undefined {
    const written = this.#notebook.frontMatter.map[key];
    return typeof written === 'string' ? written : this.#source;
  }

  /** The files behind the notebook's orders, without the folders that they lie in. */
  get #source(): string | undefined {
    const file = this.#notebook.frontMatter.sources.orders?.file;
    const names = (Array.isArray(file) ? (file as unknown[]) : [file]).filter(
      (name) => typeof name === 'string'
    );
    return names.map(withoutFolder).join(', ') || undefined;
  }

  /** The two files, where the prose tells of another than the one shown. */
  elsewhere(shown: string): { about: string; shown: string } | undefined {
    const { about } = this;
    if (!about || !shown || about === shown || this.#neutral.size === 0) return undefined;
    const tells = this.#prose.some(({ body }) => hasOther(body, (text) => this.#neutral.has(text)));
    return tells ? { about, shown } : undefined;
  }

  /** Learns which prose fits any data. */
  async learn(): Promise<void> {
    this.#neutral = await neutralParagraphs();
  }

  /** Writes down of which file the prose tells, where that is not the notebook's own. */
  remember(about: string | undefined): void {
    this.#notebook.rewrite(new Map(), [[[key], about === this.#source ? undefined : about]]);
  }

  /** Takes the prose out but for the title, and says what fits any data. One step back brings it again. */
  async makePlain(): Promise<void> {
    const opening = await neutralOpening(language.current);
    const [first, ...rest] = this.#prose;
    if (!first) return;
    const heading = /^# [^\n]*/.exec(first.body)?.[0];
    this.#notebook.rewrite(
      new Map<string, string | undefined>([
        [first.id, [heading, opening].filter(Boolean).join('\n\n')],
        ...rest.map(({ id }) => [id, undefined] as const)
      ]),
      [[[key], undefined]]
    );
  }

  /** Says as today what earlier versions said. */
  async renew(): Promise<void> {
    await fetchYaml();
    this.#restate(renewed, (title) => renewed(`# ${title}`).slice(2));
  }

  /**
   * Puts the paragraphs that Tailbook ships into a language. True where others stay as they are.
   * @param isSample The notebook is on a sample: it moves to that of the language, of which the prose then tells.
   */
  async translate(to: Language, isSample: boolean): Promise<{ hasMoved: boolean; hasOwn: boolean }> {
    const [pairs] = await Promise.all([translations(to), fetchYaml()]);
    const known = new Set([...pairs.keys(), ...pairs.values()]);
    const hasOwn = this.#prose.some(({ body }) => hasOther(body, (text) => known.has(text)));
    const other = firstLesson[to === 'en' ? 'zh' : 'en'];
    const isLesson = isSample && this.#notebook.frontMatter.sources.orders?.file === other.file;
    const sources = isLesson ? readFrontMatter(parse(await firstLesson[to].text(), new Set())).sources : {};
    const front: Front[] = [[['language'], to]];
    if (sources.orders) front.push([['sources', 'orders'], sources.orders as Record<string, YamlValue>]);
    const hasChanged = this.#restate(
      (body) => replaced(body, pairs),
      (title) => pairs.get(`# ${title}`)?.slice(2),
      front
    );
    return { hasMoved: hasChanged && isLesson, hasOwn };
  }

  #restate(
    say: (body: string) => string,
    titled: (title: string) => string | undefined,
    front: readonly Front[] = []
  ): boolean {
    const said = this.#prose.map(({ id, body }) => ({ id, body, now: say(body) }));
    const changed = said.filter(({ body, now }) => now !== body);
    if (changed.length === 0) return false;
    const title = titled(this.#notebook.title ?? '');
    this.#notebook.rewrite(
      new Map(changed.map(({ id, now }) => [id, now])),
      title === undefined ? front : [...front, [['title'], title]]
    );
    return true;
  }
}
