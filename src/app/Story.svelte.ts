import { language, type Language } from '../i18n/index.ts';
import {
  hasOther,
  neutralOpening,
  neutralParagraphs,
  renewed,
  replaced,
  translations
} from '../lessons/index.ts';
import { fetchYaml, type Notebook, type YamlValue } from '../notebook/index.ts';
import { m } from './messages.ts';
import type { Notices } from './Notices.svelte.ts';
import { filesOf, withoutFolder } from './sources.ts';

/** The front matter's key for the file that the prose tells of, where the figures are of another. */
const key = 'written_about';

type Front = readonly [path: string[], value: YamlValue];

/** The prose of a notebook: in which language it is, and whether it tells of the data that is shown. */
export class Story {
  readonly #notebook: Notebook;
  /** The notice that prose does not follow the language: it is said once, and goes at the next switch. */
  #notice: number | undefined;
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

  /** The files that the notebook names: its sources, those joined to them, and the one its prose tells of. */
  get files(): string[] {
    const { sources } = this.#notebook.frontMatter;
    const { about } = this;
    return [
      ...new Set([...filesOf(sources), ...(about && !Array.isArray(sources.orders?.file) ? [about] : [])])
    ];
  }

  /** The two files, where the prose tells of another than the one shown. */
  elsewhere(shown: string): { about: string; shown: string } | undefined {
    const { about } = this;
    if (!about || !shown || about === shown || this.#neutral.size === 0) return undefined;
    return this.isTold ? { about, shown } : undefined;
  }

  /** True where the prose says something that does not fit any data; as long as `learn` has not ended, all prose does. */
  get isTold(): boolean {
    return this.#prose.some(({ body }) => hasOther(body, (text) => this.#neutral.has(text)));
  }

  /** Learns which prose fits any data. */
  async learn(): Promise<void> {
    this.#neutral = await neutralParagraphs();
  }

  /** Writes down of which file the prose tells, where that is not the notebook's own. */
  remember(about: string | undefined): void {
    this.#notebook.note([key], about === this.#source ? undefined : about);
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

  /** Puts the prose into a language, or says that it stays. */
  async follow(to: Language, notices: Notices): Promise<void> {
    notices.dismiss(this.#notice);
    if (!(await this.#translate(to))) this.#notice ??= notices.say(m.proseStays);
  }

  /**
   * Puts the prose into a language, where all of it is Tailbook's own. Else none of it changes: one
   * story in two languages helps nobody.
   * @returns False where prose stays in the language that it was written in.
   */
  async #translate(to: Language): Promise<boolean> {
    const [pairs] = await Promise.all([translations(to), fetchYaml()]);
    const known = new Set([...pairs.keys(), ...pairs.values()]);
    if (this.#prose.some(({ body }) => hasOther(body, (text) => known.has(text)))) return false;
    this.#restate(
      (body) => replaced(body, pairs),
      (title) => pairs.get(`# ${title}`)?.slice(2),
      [[['language'], to]]
    );
    return true;
  }

  #restate(
    say: (body: string) => string,
    titled: (title: string) => string | undefined,
    front: readonly Front[] = []
  ): void {
    const said = this.#prose.map(({ id, body }) => ({ id, body, now: say(body) }));
    const changed = said.filter(({ body, now }) => now !== body);
    if (changed.length === 0) return;
    const title = titled(this.#notebook.title ?? '');
    this.#notebook.rewrite(
      new Map(changed.map(({ id, now }) => [id, now])),
      title === undefined ? front : [...front, [['title'], title]]
    );
  }
}
