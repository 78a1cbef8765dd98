import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import { language } from '../../i18n/index.ts';
import { ResultTable } from './index.ts';
import { columns, million, millionRows, settled } from './table.fixture.ts';

beforeEach(async () => {
  await browser.viewport(1100, 800);
  language.choose('en');
});
afterEach(() => language.choose('en'));

describe('accessibility', () => {
  for (const theme of ['light', 'dark'])
    for (const rowCount of [120, million])
      test(`${rowCount} rows in ${theme} pass axe at phone width`, async () => {
        document.documentElement.dataset.theme = theme;
        document.documentElement.lang = 'en';
        document.body.style.background = 'var(--paper)';
        await browser.viewport(360, 700);
        render(ResultTable, {
          columns,
          rowCount,
          page: millionRows(),
          label: 'Customers',
          ondownload: () => Promise.resolve()
        });
        await settled();
        const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        delete document.documentElement.dataset.theme;
      });
});
