import { beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';
import { encode } from './encode.fixture.ts';

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
beforeEach(() => {
  language.choose('en');
  localStorage.removeItem('tailbook.mappings');
});

async function dropped(content: BlobPart[]) {
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File(content, 'orders.csv')]);
  return session;
}

test('two readings that are nearly as likely are shown, and one click takes the other', async () => {
  await dropped([encode('customer,date,amount\nGdańsk,2024-01-25,3.20\n', 'windows-1250')]);
  await expect.element(page.getByText(/It could also be Windows-1250/)).toBeVisible();
  await expect.element(page.getByText(/outside ASCII hardly tells how it is to be read/)).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Gdañsk Gdańsk' })).toBeVisible();
  await page.getByRole('button', { name: 'Read as Windows-1250' }).click();
  await expect
    .element(page.getByText(/Read as Windows-1250 \(Central European\): you chose it/))
    .toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'Gdańsk' }).last()).toBeVisible();
});

test('a reading that is less likely says what it would change', async () => {
  const text = 'customer,date,amount\n张三,2024-01-25,3\n李四,2024-01-25,3\n王五,2024-01-25,3\n';
  await dropped([encode(text, 'gb18030')]);
  await expect.element(page.getByText('As EUC-JP (Japanese), “张三” would read “嫖眉”')).toBeVisible();
  await expect.element(page.getByText(/so read its characters make usual words/)).toBeVisible();
});

test('a character that could not be read is counted with its line, in Chinese too', async () => {
  await dropped([
    'customer,date,amount\n客户,2024-01-25,3.20\n北京,2024-01-25,1\n',
    encode('é', 'windows-1252'),
    ',2024-01-26,1\n'
  ]);
  await expect.element(page.getByText('1 character cannot be read and stands as � in line 4.')).toBeVisible();
  language.choose('zh');
  await expect.element(page.getByText('有 1 个字符无法识别，显示为 �，位于第 4 行。')).toBeVisible();
});

test('cells encoded twice are mended by one click, and left again by another', async () => {
  await dropped(['customer,date,amount\nMÃ¼ller,2024-01-25,3.20\n']);
  await page.getByRole('button', { name: 'Mend them' }).click();
  await expect.element(page.getByText('Cells that were encoded twice are mended.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave them as they are' }).click();
  await expect.element(page.getByRole('button', { name: 'Mend them' })).toBeVisible();
});

test('a Chinese file of 9 MB is copied in the worker, its first reading kept to the end', async () => {
  const line = encode('张三,2024-01-25,3.20\n', 'gb18030');
  const session = await dropped([
    encode('客户,日期,金额\n', 'gb18030'),
    ...Array.from({ length: 360_000 }, () => line),
    encode('乌鲁木齐,2024-01-26,1\n', 'gb18030')
  ]);
  const inspection = session.files[0]?.inspection;
  expect(inspection).toMatchObject({ rows: 360_001, encoding: { name: 'gb18030', reason: 'letters' } });
  expect(await inspection?.blob.slice(-27).text()).toContain('乌鲁木齐');
});
