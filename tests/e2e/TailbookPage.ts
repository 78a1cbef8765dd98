import { readFile } from 'node:fs/promises';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import type { TestFile } from './orderFiles.ts';

/** The page as its reader sees it: found by role and by meaning, in either language. */
export class TailbookPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the site; `address` is what follows the folder: a query, a fragment, or nothing. */
  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
  }

  /** A cell of the notebook, by its name. */
  cell(name: string): Locator {
    return this.page.locator(`section[aria-label$="${name}"]`);
  }

  /** A figure, by its heading. */
  figure(title: RegExp): Locator {
    return this.page.locator('figure').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  /** The curve of head, waist and tail. */
  get pareto(): Locator {
    return this.figure(/who is head, waist and tail|谁是头部/i);
  }

  /** What the curve says in one sentence. */
  get sentence(): Locator {
    return this.pareto.locator('p').first();
  }

  /** The slider of a cut. */
  cut(which: 'head' | 'waist'): Locator {
    return this.page.getByRole('slider', { name: which === 'head' ? /head ends|头部/ : /waist ends|腰部/ });
  }

  /** The button that loads what the import panel shows. */
  get load(): Locator {
    return this.page.getByRole('button', { name: /^(Load|Add|载入|并入) ?[\d,]+/ });
  }

  /** The menu of the whole notebook; its commands are buttons in the opened list. */
  async command(name: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /^(Menu|菜单)$/ }).click();
    await this.page.locator(':popover-open').getByRole('button', { name }).click();
  }

  /** Waits until the notebook can be changed: until then, a moment after it can be read, nothing in it can be pressed. */
  async settable(): Promise<void> {
    await expect(this.page.getByRole('article')).toHaveAttribute('data-settable');
  }

  /** Waits until the engine itself has computed a cell: only then are its rows at hand. */
  async computed(cell: string): Promise<void> {
    await expect(this.cell(cell).getByRole('button', { name: /^\W*(Table|数据表)$/ })).toBeVisible();
  }

  /** Opens the example and, once it is computed, adds a cell of this kind below it. */
  async addToExample(kind: string): Promise<void> {
    await this.open();
    await this.computed('come_back');
    await this.page
      .getByRole('button', { name: /Add a cell here/ })
      .last()
      .click();
    await this.page.getByRole('button', { name: kind, exact: true }).click();
  }

  /** Drops files, with the events and the DataTransfer of a real drag. */
  async drop(...files: TestFile[]): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      (given) => {
        const carried = new DataTransfer();
        for (const { name, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          carried.items.add(new File([bytes], name));
        }
        return carried;
      },
      files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
    );
    for (const event of ['dragenter', 'dragover', 'drop'])
      await this.page.dispatchEvent('body', event, { dataTransfer });
  }

  /** Picks files through a file input. */
  async pick(...files: TestFile[]): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .first()
      .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: bytes })));
  }

  /** The part that a column plays, in the import panel. */
  role(column: string): Locator {
    return this.page.getByRole('combobox', { name: new RegExp(`“${column}”`) });
  }

  /** Loads what the panel shows, and waits for its receipt. */
  async loadFiles(): Promise<void> {
    await this.load.click();
    await expect(this.receipt).toBeVisible();
  }

  /** The receipt of an import. */
  get receipt(): Locator {
    return this.page.getByRole('region', { name: /receipt|回执/i });
  }

  /** Writes a statement into an SQL cell that is open for editing, and runs it. */
  async write(cell: Locator, statement: string): Promise<void> {
    const editor = cell.getByRole('textbox');
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(statement);
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }

  /** The text of a file that the page gives when `act` is done. */
  async downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
    const arriving = this.page.waitForEvent('download');
    await act();
    const download: Download = await arriving;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
