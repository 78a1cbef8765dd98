import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { diskFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const shared = process.env.TAILBOOK_SHARED ?? resolve('../shared');

interface Tiers {
  head: { customers: number; revenue: number };
  waist: { customers: number; revenue: number };
  tail: { customers: number; revenue: number };
}
interface Truth {
  n_customers: number;
  total_revenue: number;
  tiers: { inclusive: Tiers };
  clipped?: { total: number; tiers_inclusive: Tiers };
}

const number = (value: number) => new Intl.NumberFormat('en').format(value);
const share = (value: number) =>
  new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(value);

/** What the curve says of the known figures. Customers at or below zero are tail and add nothing to the shares. */
function sentence({ n_customers, total_revenue, tiers, clipped }: Truth): string {
  const { head, waist, tail } = clipped?.tiers_inclusive ?? tiers.inclusive;
  const total = clipped?.total ?? total_revenue;
  const [top, middle] = [head.revenue / total, waist.revenue / total];
  return [
    `Of ${number(n_customers)} customers, ${number(head.customers)} bring ${share(top)} of revenue`,
    `the next ${number(waist.customers)} bring ${share(middle)}`,
    `the last ${number(tail.customers)} bring ${share(1 - top - middle)}.`
  ].join('; ');
}

for (const [file, truth] of [
  ['superstore/Sample - Superstore.csv', 'superstore'],
  ['onlineretail/online_retail_2010-12_2011-05.csv', 'online_retail_h1_net'],
  ['cdnow/cdnow_master.csv', 'cdnow_master']
] as const)
  test(`${file}: the curve says what is known of it`, async ({ page }) => {
    const path = `${shared}/data/${file}`;
    test.skip(!existsSync(path), `No file ${path}`);
    const known = JSON.parse(readFileSync(`${shared}/truth/${truth}.json`, 'utf8')) as Truth;
    const book = new TailbookPage(page);
    await book.open();
    await book.computed('come_back');
    await book.drop(diskFile(path));
    await book.loadFiles();
    await expect(book.receipt).toContainText(/\+\s*0 rejected/);
    await expect(book.sentence).toContainText(sentence(known));
  });
