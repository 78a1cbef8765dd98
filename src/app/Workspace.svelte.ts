import { fetchAnalyses, firstAnalyses } from '../analyses/index.ts';
import { Engine } from '../engine/index.ts';
import { language } from '../i18n/index.ts';
import type { Inspection, NamedBlob, Wanted } from '../import/index.ts';
import { firstLesson, ownNotebook } from '../lessons/index.ts';
import { KeepError, Notebook, parse, readFrontMatter, type KeptNotebook } from '../notebook/index.ts';
import { Keeping, type KeptFile } from './Keeping.svelte.ts';
import { m } from './messages.ts';
import { Notebooks, type Shown } from './Notebooks.svelte.ts';
import { Notices } from './Notices.svelte.ts';
import { noteSources } from './noteSources.ts';
import { openingOf, type Opening } from './opening.ts';
import { Orders, type LoadOptions } from './Orders.svelte.ts';
import { Reading } from './Reading.svelte.ts';
import { showReading, type StoredReading } from './reading.ts';
import { Story } from './Story.svelte.ts';
import { factsOf, fetchBeside, fetchSample, filesOf, sourceFile, tellBeside, wantedBy } from './sources.ts';
import { accountLine, engineWords, keepWords, wordsOf } from './words.ts';

/** What the reader is looking at: one notebook, the orders it is about, and the engine that joins them. */
export class Workspace {
  readonly notices = new Notices();
  readonly engine: Engine;
  readonly orders: Orders;
  readonly notebook = new Notebook(firstAnalyses, { all: fetchAnalyses });
  readonly story = new Story(this.notebook);

  #opening = $state.raw<Opening>({ kind: 'example' });
  #keeping = $state.raw<Keeping>();
  #notebooks = $state.raw<Notebooks>();
  /** The text as it was opened: only what differs from it is worth keeping. */
  #original = '';
  #isSample = $state(false);
  #isGated = $state(false);
  /** True while the example is open, changed or not. */
  #isExample = $state(false);
  readonly #reading: Reading;
  #language = language.current;
  /** The sample's file, where that is shown or being read. */
  #sampleFile = $state<string>();

  constructor() {
    this.engine = new Engine({
      prepare: async () => (await import('../sql/index.ts')).library,
      onrestart: (db) => this.#rebuild(db)
    });
    this.orders = new Orders(this.engine);
    this.#reading = new Reading({
      engine: this.engine,
      orders: this.orders,
      onloaded: () => this.#arrived(),
      onfault: async (error) => void this.notices.say(await wordsOf(error), 'problem')
    });
  }

  /** True while the orders are the sample's, or will be. */
  get isSample(): boolean {
    return this.#isSample;
  }

  /** True while a notebook from a link waits for the reader's word: nothing of it has run. */
  get isGated(): boolean {
    return this.#isGated;
  }

  /** True while files are being loaded. */
  get isReading(): boolean {
    return this.#reading.isRunning;
  }

  /** What keeps the notebook in this browser. */
  get keeping(): Keeping | undefined {
    return this.#keeping;
  }

  /** The notebooks that are kept here; undefined until the address has been read. */
  get notebooks(): Notebooks | undefined {
    return this.#notebooks;
  }

  /** The columns of the file that the notebook speaks of, by role, and how it wants them read. */
  get wanted(): Wanted {
    return wantedBy(this.notebook.frontMatter);
  }

  /** The name of the file that the notebook was made on, as it says. */
  get sourceFile(): string | undefined {
    return sourceFile(this.notebook.frontMatter);
  }

  /** True where the notebook was made on a file of its own, whose columns another file is to be matched with. */
  get speaksOfOwnColumns(): boolean {
    const { sourceFile: made } = this;
    const isOfSample = made === undefined || made === this.#sampleFile;
    return this.#opening.kind !== 'example' || !this.#isSample || !isOfSample;
  }

  /** Opens what the address asks for (a hosted notebook, one in a link, or the reader's own), as it was left. */
  async open(address: URL, base: string): Promise<void> {
    const opening = await openingOf(address, base);
    this.#opening = opening;
    // Fetched while the browser looks for what it has kept.
    if (opening.kind === 'example') void firstLesson[language.current].text();
    const slot = opening.kind === 'example' ? 'own' : opening.slot;
    const kept = await this.#restore(slot);
    if (opening.kind !== 'example' && opening.fault) this.notices.say(opening.fault, 'problem');
    this.#original = opening.kind === 'example' ? '' : (opening.text ?? '');
    if (kept) {
      if (opening.kind !== 'example')
        this.notices.say(m.keptEdits, 'plain', { label: m.freshStart, run: () => void this.startAgain() });
      return this.#openKept(kept);
    }
    await this.#openFresh();
  }

  /** Opens the original again, and forgets what was changed here. */
  async startAgain(): Promise<void> {
    await this.#keeping?.forget();
    this.#notebooks?.clear();
    await this.#openFresh();
  }

  /** Forgets all that this browser keeps, and begins with the example as on the first day. */
  async forgetEverything(): Promise<void> {
    await this.#keeping?.takeOver();
    await this.#keeping?.forgetEverything();
    this.#notebooks?.clear();
    await this.showExample();
  }

  /** Shows the worked example: its stored figures at once, then the engine's own. */
  async showExample(): Promise<void> {
    const lesson = firstLesson[language.current];
    const [text, reading] = await Promise.all([lesson.text(), lesson.reading()]);
    this.#notebooks?.begin();
    this.#isExample = true;
    this.#isGated = false;
    this.#isSample = true;
    this.#sampleFile = lesson.file;
    this.#original = text;
    this.notebook.sourceRemoved('orders');
    showReading(this.notebook, text, reading as StoredReading, this.#keeping?.folded('example'));
    await this.#readAll(async () => [await fetchSample(lesson)]);
  }

  /** Leaves the open notebook for the worked example, or (`original`) for what the address asked for, as it came. */
  async goTo(place: 'example' | 'original'): Promise<void> {
    this.notebook.commit();
    this.keep();
    if (place === 'example') return this.showExample();
    this.#notebooks?.begin();
    await this.#openFresh();
  }

  /** True while the example stands as it was opened: then its story may give way. */
  get isExample(): boolean {
    return this.#isExample && this.#isSample && this.notebook.text === this.#original;
  }

  /** The title of what the address asked for, and whether it is open as it came; undefined where that is the example. */
  get original(): { title: string; isOpen: boolean } | undefined {
    const text = this.#opening.kind === 'example' ? undefined : this.#opening.text;
    if (text === undefined) return undefined;
    const title = readFrontMatter({ frontMatter: parse(text, new Set()).frontMatter }).title ?? m.untitled;
    return { title, isOpen: this.notebook.text === text };
  }

  /** What stands on the sample, where that is shown. */
  get onSample(): 'example' | 'sent' | 'own' {
    return this.isExample ? 'example' : this.#opening.kind === 'link' ? 'sent' : 'own';
  }

  /** The two files, where the prose tells of another than the figures show. */
  get storyElsewhere(): { about: string; shown: string } | undefined {
    return this.orders.receipt && !this.#isGated ? this.story.elsewhere(this.orders.name) : undefined;
  }

  /** The example in another language where it stands as it was opened; else the interface alone, and prose that fits any data. */
  async followLanguage(): Promise<void> {
    const to = language.current;
    const isOther = to !== this.#language;
    this.#language = to;
    if (!isOther || this.notebook.cells.length === 0) return;
    this.notebook.commit();
    if (this.isExample) {
      this.notices.say(m.otherExample);
      return this.showExample();
    }
    await this.story.follow(to, this.notices);
  }

  /** Runs the open notebook on the sample, as a link's reader may choose. */
  async useSample(): Promise<void> {
    this.#isGated = false;
    this.#isSample = true;
    await this.story.renew();
    const lessons = Object.values(firstLesson);
    const lesson = lessons.find(({ file }) => file === this.sourceFile) ?? firstLesson[language.current];
    this.#sampleFile = lesson.file;
    const { roles } = this.wanted;
    await this.#readAll(async () => [await fetchSample(lesson)], { roles });
  }

  /** Loads files as the reader has mapped them, and runs the notebook on them. */
  async load(inspections: Inspection[], options: LoadOptions = {}): Promise<void> {
    this.#reading.drop();
    const names = inspections.map(({ name }) => name);
    const load = () => this.orders.load(inspections, options);
    await Promise.all([this.#keeping?.noting(names, load) ?? load(), this.notebook.prepare()]);
    this.notebook.commit();
    if (this.isExample) this.notebook.open(await ownNotebook(language.current));
    await this.story.learn();
    const about = this.story.isTold ? this.story.about : undefined;
    this.#isGated = false;
    this.#isSample = false;
    await noteSources(this.notebook, this.orders);
    this.story.remember(about);
    this.#arrived();
    this.keep();
    await this.#keeping?.files(this.orders.inspections).catch((error: unknown) => {
      if (!(error instanceof KeepError)) throw error;
      this.notices.say(keepWords(error), 'problem');
    });
  }

  /** Opens a notebook file on the orders that are there, beside the notebooks that are kept. */
  async openText(text: string): Promise<void> {
    await this.#notebooks?.create(text);
  }

  /** Hands the notebook to the browser's keeping; of the original only which cells are folded. */
  keep(): void {
    if (this.#isGated) return;
    const { text, title = '', folded, history } = this.notebook;
    if (text !== this.#original)
      this.#notebooks?.change({ title, text, isSample: this.#isSample, history, folded });
    else this.#keeping?.noteFolded(this.#isExample ? 'example' : 'address', folded);
  }

  /** Follows the engine's state: hands it to the notebook when it is ready, takes it away when it is lost. */
  follow(): void {
    const { state } = this.engine;
    if (state.name === 'ready') {
      this.notebook.connect(this.engine);
      if (this.orders.receipt) this.#arrived();
    }
    if (state.name === 'failed') {
      this.notebook.connect(undefined);
      this.notices.say(engineWords(state.error), 'problem', {
        label: m.restart,
        run: () => void this.#restart()
      });
    }
  }

  async #restore(slot: string): Promise<KeptNotebook | undefined> {
    const keeping = new Keeping(slot, () => this.#inherit());
    this.#keeping = keeping;
    if (await keeping.claim()) void keeping.sayLost(this.notices);
    this.#notebooks = new Notebooks(keeping, {
      notebook: this.notebook,
      settle: () => {
        this.notebook.commit();
        this.keep();
      },
      show: (kept) => this.#show(kept),
      showFirst: () => this.#openFresh(),
      onfault: (error) => this.notices.say(keepWords(error), 'problem')
    });
    return this.#kept(async () => {
      await keeping.readFolds();
      return this.#notebooks!.restore();
    });
  }

  /** Keeps from now on, beginning with what the other tab left. */
  async #inherit(): Promise<void> {
    void this.#keeping?.sayLost(this.notices);
    const isCopied = await this.#notebooks?.inherit();
    if (!this.#isSample && (await this.#kept(async () => this.#keeping?.hasOtherFiles())))
      await this.#readSources();
    this.notices.say(isCopied ? m.keepsCopy : m.keepsHere);
  }

  /** What the browser has kept; undefined where it refuses to say. */
  async #kept<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof KeepError)) throw error;
      this.notices.say(keepWords(error));
      return undefined;
    }
  }

  async #openFresh(): Promise<void> {
    const opening = this.#opening;
    if (opening.kind === 'example' || opening.text === undefined) return this.showExample();
    this.#original = opening.text;
    this.#isExample = false;
    await this.notebook.prepare();
    this.notebook.open(opening.text, undefined, this.#keeping?.folded('address'));
    this.#speakItsLanguage();
    if (opening.kind === 'link') this.#isGated = true;
    else if (!this.notebook.frontMatter.fault)
      await this.#readAll(() => fetchBeside(opening.base, filesOf(this.notebook.frontMatter.sources)));
  }

  /** Takes files that were kept elsewhere in place of those that are kept here, and reads them. */
  async takeKept(files: KeptFile[]): Promise<void> {
    this.#isSample = false;
    await this.#kept(async () => this.#keeping?.keepFiles(files));
    await this.#readSources();
  }

  /** Puts another notebook of the workspace on the page: on its orders, or on those that are there. */
  async #show({ text, isSample = this.#isSample, history, folded }: Shown): Promise<void> {
    await this.notebook.prepare();
    const isOther = isSample !== this.#isSample;
    this.#original = '';
    this.#isGated = false;
    this.#isSample = isSample;
    if (isOther) this.notebook.sourceRemoved('orders');
    this.notebook.open(text, history, folded);
    this.keep();
    if (isOther) await this.#readSources();
  }

  async #openKept({ text, isSample = false, history, folded }: KeptNotebook): Promise<void> {
    await this.notebook.prepare();
    this.#isSample = isSample;
    this.notebook.open(text, history, folded);
    this.#speakItsLanguage();
    await this.#readSources();
  }

  /** What the address asked for is met in its own language, by a reader whose language the page does not speak. */
  #speakItsLanguage(): void {
    if (this.#opening.kind === 'example') return;
    language.suggest(this.notebook.frontMatter.language);
    this.#language = language.current;
  }

  /** Reads what the notebook is about: the sample, the kept files, or those that lie beside it. */
  async #readSources(): Promise<void> {
    const opening = this.#opening;
    const files: KeptFile[] = this.#isSample
      ? []
      : ((await this.#kept(async () => this.#keeping?.loadFiles())) ?? []);
    if (files.length) await this.#reading.run(() => this.orders.readAgain(files));
    else if (opening.kind === 'file' && !this.#isSample)
      await this.#readAll(() => fetchBeside(opening.base, filesOf(this.notebook.frontMatter.sources)));
    else await this.useSample();
  }

  /** Fetches files, maps and reads them as the notebook wants it, and loads them. */
  async #readAll(fetched: () => Promise<NamedBlob[]>, wanted = this.wanted): Promise<void> {
    await this.#reading.run(async () => {
      const { readingText } = await import('../import/index.ts');
      const { inspections, missing, notices } = await this.orders.read(await fetched(), wanted);
      if (missing.length) this.notices.say(m.missingColumns(missing.join(', ')), 'problem');
      if (notices.length) this.notices.say(readingText(notices));
      return inspections;
    });
  }

  /** Starts the engine again, and reads what it failed to read. Another failure is said as the first was. */
  async #restart(): Promise<void> {
    await this.engine.restart().catch(() => undefined);
    if (this.engine.state.name === 'ready') await this.#reading.again();
  }

  /** The orders are there, new or again. */
  #arrived(): void {
    const { receipt } = this.orders;
    void this.story.learn();
    if (!receipt || this.engine.state.name !== 'ready') return;
    tellBeside(this.notebook, this.orders.receipts);
    this.notebook.sourceChanged('orders', factsOf(receipt.files));
  }

  async #rebuild(db: Parameters<Orders['reload']>[0]): Promise<void> {
    const { name } = this.orders;
    if (await this.orders.reload(db)) return void this.notices.say(m.restarted);
    this.notebook.sourceRemoved('orders');
    this.notices.say(m.filesGone(name), 'problem');
  }

  /** "orders.csv · 30,491 rows, all accounted for" */
  get sourceLine(): string | undefined {
    const { name, receipt } = this.orders;
    if (this.#isSample) return m.sample(this.#sampleFile ?? name);
    return receipt && accountLine(name, receipt);
  }
}
