import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

for (const [locale, colorScheme] of [
  ['en-GB', 'light'],
  ['zh-CN', 'dark']
] as const)
  test.describe(`a chart made by choosing, ${locale}`, () => {
    test.use({ locale, colorScheme });

    test('follows each choice at once, and the file says the same', async ({ page }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      const cell = book.cell('latecomers');
      await cell.focus();
      await page.keyboard.press('Enter');
      const choices = cell.getByRole('region', { name: /How it is drawn|怎样画/ });
      const data = choices.getByLabel(/^(Rows of|数据)/);
      await expect(
        data.getByRole('option', { name: /^customers_by_revenue · (Head, waist|头部)/ })
      ).toHaveCount(1);
      await expect(data.getByRole('option', { name: 'orders · ' })).toHaveCount(1);
      await expect(data.getByRole('option', { name: 'latecomers' })).toHaveCount(0);
      const across = choices.getByLabel(/^(Across|横轴(?!刻度))/);
      const most = choices.getByLabel(/^(Drawn at most|最多画出)/);
      await choices.getByLabel(/^(Drawn as|图形)/).selectOption('bar');
      await expect(most).toHaveCount(0);
      await across.selectOption(locale === 'zh-CN' ? '买家' : 'customer_id');
      await expect(cell.locator('figure .aside')).toHaveText(
        /The 40 greatest of [\d,]+|共 [\d,]+ 个，画出最大的 40 个/
      );
      await most.selectOption('10');
      await expect(cell.locator('figure .aside')).toHaveText(
        /The 10 greatest of [\d,]+|共 [\d,]+ 个，画出最大的 10 个/
      );
      await across.selectOption(locale === 'zh-CN' ? '距今天数' : 'recency_days');
      await choices.getByLabel(/^(Drawn as|图形)/).selectOption('histogram');
      await expect(cell.locator('figure .reading')).toHaveText(/Half of the values of|有一半低于/);
      await choices.getByRole('textbox', { name: /^(Title|标题)/ }).fill('When?');
      await page.keyboard.press('Tab');
      await expect(cell.getByRole('heading')).toHaveText('When?');
      await expect(choices.getByLabel(/^(Scale across|横轴刻度)/).getByRole('option')).toHaveCount(1);
      await choices.getByLabel(/^(Drawn as|图形)/).selectOption('dot');
      await choices.getByLabel(/^(Scale across|横轴刻度)/).selectOption('sqrt');

      const { violations } = await new AxeBuilder({ page })
        .include('[data-kind=chart] section[aria-label]')
        .analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);

      await choices.getByRole('button', { name: /^(Done|完成)$/ }).click();
      await expect(choices).toHaveCount(0);
      const { text } = await book.downloaded(() => book.command(/Save as a file|存为文件/));
      const yaml = /```chart latecomers\n([\s\S]*?)```/.exec(text)?.[1];
      expect(yaml).toContain('mark: dot');
      expect(yaml).toContain('title: When?');
      expect(yaml).toMatch(/^most: 10$/m);
      expect(yaml).toMatch(/scale: *(\{ x: sqrt, y: linear \}|\n {2}x: sqrt\n {2}y: linear)/);
    });
  });
