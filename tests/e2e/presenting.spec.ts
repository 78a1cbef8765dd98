import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

for (const [locale, colorScheme, viewport] of [
  ['en-GB', 'light', { width: 1024, height: 768 }],
  ['zh-CN', 'dark', { width: 1920, height: 1080 }]
] as const)
  test.describe(`presenting, ${locale}, ${viewport.width} px`, () => {
    test.use({ locale, colorScheme, viewport });

    const at = (page: Page) =>
      page.getByRole('navigation', { name: /Presentation|演示/ }).getByRole('status');

    async function started(page: Page): Promise<TailbookPage> {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      await page.getByRole('button', { name: /^(Present|演示)$/ }).click();
      await expect(at(page)).toHaveText(/^1 \/ 1\d$/);
      return book;
    }

    test('shows one thing at a time, whole, with nothing around it', async ({ page }) => {
      await started(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const count = Number((await at(page).innerText()).split('/')[1]);
      for (let slide = 1; slide <= count; slide += 1) {
        await expect(at(page)).toHaveText(`${slide} / ${count}`);
        await expect(page.locator('html')).not.toHaveAttribute('data-fitting');
        expect(await page.locator('[data-slide]').count()).toBe(1);
        const seen = await page.evaluate(() => ({
          figures: [...document.querySelectorAll('figure, section .prose')].filter((each) =>
            each.checkVisibility()
          ).length,
          controls: [
            ...document.querySelectorAll('main button, main select, main input, header, footer')
          ].filter((each) => each.checkVisibility()).length,
          over: document.documentElement.scrollHeight - innerHeight
        }));
        expect(seen).toEqual({ figures: 1, controls: 0, over: 0 });
        // On the wide slide every number has its sign: there the note is not needed.
        if (viewport.width === 1024 && (await page.getByText('Do they come back?').isVisible()))
          await expect(page.getByText('Numbers are percent of the cohort.')).toBeVisible();
        await page.keyboard.press('PageDown');
      }
    });

    test('shows small multiples whole, and goes through what is higher than the window', async ({ page }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      const chart = (name: string, facet: string) =>
        `\n\`\`\`chart ${name}\ndata: panels\nmark: line\nx: m\ny: total\nfacet: ${facet}\n\`\`\`\n`;
      const text = `# Panels\n\n\`\`\`sql panels\nSELECT 'panel ' || (n % 5) AS five, 'panel ' || (n % 40) AS forty, n AS m, n % 7 AS total FROM range(200) AS r(n)\n\`\`\`\n${chart('few', 'five')}${chart('many', 'forty')}`;
      await book.drop({ name: 'panels.md', bytes: Buffer.from(text) });
      await expect(book.cell('many').locator('figure .stage svg')).toBeVisible();
      await page.getByRole('button', { name: /^(Present|演示)$/ }).click();
      await expect(at(page)).toHaveText('1 / 3');
      await page.keyboard.press('PageDown');
      await expect(page.locator('html')).not.toHaveAttribute('data-fitting');
      const over = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(await over()).toBeLessThanOrEqual(0);
      for (const name of [0, 1, 2, 3, 4].map((n) => `panel ${n}`))
        await expect(page.locator('[data-slide]').getByText(name, { exact: true }).first()).toBeInViewport();
      await page.keyboard.press('PageDown');
      await expect(page.locator('html')).not.toHaveAttribute('data-fitting');
      expect(await over()).toBeGreaterThan(0);
      for (let press = 0; press < 10; press += 1) {
        await page.keyboard.press('ArrowDown');
        await page.waitForTimeout(50);
      }
      await expect(at(page)).toHaveText('3 / 3');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan((await over()) - 2);
    });

    test('is led by keys and by its controls, and ends where the reader is', async ({ page }) => {
      const book = await started(page);
      const shown = (slide: number) => expect(at(page)).toHaveText(new RegExp(`^${slide} /`));
      for (const [key, slide] of [
        ['ArrowRight', 2],
        [' ', 3],
        ['PageUp', 2],
        ['ArrowLeft', 1],
        ['PageDown', 2]
      ] as const) {
        await page.keyboard.press(key);
        await shown(slide);
      }
      await page.getByRole('button', { name: /Next|下一页/ }).click();
      await shown(3);
      await page.getByRole('button', { name: /Previous|上一页/ }).click();
      await shown(2);
      await page.mouse.click(viewport.width - 8, 300);
      await shown(3);
      await page.keyboard.press('End');
      await expect(page.getByRole('button', { name: /Next|下一页/ })).toBeDisabled();
      await page.keyboard.press('Home');
      await shown(1);
      await page.keyboard.press('PageDown');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: /^(Share|分享)$/ })).toBeVisible();
      await expect(book.pareto).toBeInViewport();
    });

    test('lets a cut be dragged, the headline follow, and the clicker go on from there', async ({ page }) => {
      const book = await started(page);
      await page.keyboard.press('PageDown');
      await expect(page.locator('html')).not.toHaveAttribute('data-fitting');
      await expect(book.sentence).toContainText('80%');
      const from = (await book.cut('head').boundingBox())!;
      const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - viewport.width / 20, y, { steps: 8 });
      await expect(book.sentence).not.toContainText('80%');
      await page.mouse.up();
      const moved = await book.cut('head').getAttribute('aria-valuenow');
      expect(Number(moved)).toBeLessThan(80);
      await expect(book.sentence).toContainText(`${moved}%`);
      await page.keyboard.press('ArrowRight');
      await expect(at(page)).toHaveText(/^3 /);
      await page.keyboard.press('ArrowLeft');
      await expect(book.cut('head')).toHaveAttribute('aria-valuenow', moved!);
      await book.cut('head').focus();
      await page.keyboard.press('PageDown');
      await expect(at(page)).toHaveText(/^3 /);
    });
  });

test.describe('presenting on a phone, without motion', () => {
  test.use({
    locale: 'en-GB',
    viewport: { width: 375, height: 667 },
    contextOptions: { reducedMotion: 'reduce' }
  });

  test('eight small multiples of named bars fit the slide, also after a slide in smaller type', async ({
    page
  }) => {
    const book = new TailbookPage(page);
    await book.open();
    await book.computed('come_back');
    const chart = (mark: string, x: string) =>
      `\n\`\`\`chart ${mark}s\ndata: panels\nmark: ${mark}\nx: ${x}\ny: total\nfacet: p\n\`\`\`\n`;
    const text = `# Panels\n\n\`\`\`sql panels\nSELECT 'panel ' || (n % 8) AS p, 'name ' || (n % 12) AS k, n AS m, n % 7 AS total FROM range(200) AS r(n)\n\`\`\`\n${chart('line', 'm')}${chart('bar', 'k')}`;
    await book.drop({ name: 'panels.md', bytes: Buffer.from(text) });
    await expect(book.cell('bars').locator('figure .stage svg')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Present');
    await page
      .getByRole('option', { name: /^Present/ })
      .first()
      .click();
    const at = page.getByRole('navigation', { name: 'Presentation' }).getByRole('status');
    await expect(at).toHaveText('1 / 3');
    for (const slide of [2, 3]) {
      await page.keyboard.press('PageDown');
      await expect(at).toHaveText(`${slide} / 3`);
      await expect(page.locator('html')).not.toHaveAttribute('data-fitting');
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    }
  });
});
