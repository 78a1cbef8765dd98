import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language, type Language } from '../../i18n/index.ts';
import { inspect, type Inspection } from '../index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  localStorage.removeItem('tailbook.mappings');
  await engine.start();
});
afterAll(async () => {
  language.choose('en');
  await engine.restart();
});

const may = 'order_id,customer,date,amount\n1,Ada,2025-05-05,5\n2,Bo,2025-05-06,7\n';
const june = 'order_id,customer,date,amount\n2,Bo,2025-05-06,7\n3,Cy,2025-06-07,9\n';
const otherShop = 'Bestellnummer,Kunde,Datum,Betrag\n7,Ada,2025-06-07,9\n8,Bo,2025-06-08,3\n';

interface Given {
  of?: Language;
  change?: (loaded: Inspection) => Inspection;
}

/** Shows a file as it comes after May was loaded. */
async function shown(text: string, { of = 'en', change = (loaded) => loaded }: Given = {}) {
  language.choose(of);
  const loaded = await inspect(new File([may], 'may.csv'), engine);
  const session = new ImportSession(engine, { loaded: [change(loaded)] });
  await render(ImportPanel, { session });
  await session.add([new File([text], 'june.csv')]);
  return session;
}

const uncompared = page.getByText(/They are not compared|未与新文件比较/);

test('orders that are compared say nothing of it', async () => {
  await shown(june);
  await expect.element(page.getByText('Compared with what is loaded')).toBeVisible();
  await expect.element(uncompared).not.toBeInTheDocument();
});

const causes: [string, (of: Language) => Promise<unknown>, Record<Language, string>][] = [
  [
    'other columns',
    (of) => shown(otherShop, { of }),
    {
      en: 'The orders that are loaded go (may.csv). They are not compared with these: the columns with customer, order number, date and amount are not the same in both.',
      zh: '已载入的订单（may.csv）将被取代。未与新文件比较：两者的客户、订单编号、日期和金额不在相同的列中。'
    }
  ],
  [
    'files that are too large together',
    (of) => shown(june, { of, change: (loaded) => ({ ...loaded, blob: { size: 400e6 } as Blob }) }),
    {
      en: 'The orders that are loaded go (may.csv). They are not compared with these: together they are too large.',
      zh: '已载入的订单（may.csv）将被取代。未与新文件比较：文件合起来过大。'
    }
  ],
  [
    'a sample of the new file',
    async (of) => {
      const session = await shown(june, { of });
      const [{ key, load } = {}] = session.files;
      await session.map(key!, { ...load!.mapping, reduce: { oneIn: 10 } });
    },
    {
      en: 'The orders that are loaded go (may.csv). They are not compared with these: only a part of the new files will be loaded.',
      zh: '已载入的订单（may.csv）将被取代。未与新文件比较：新文件只载入一部分。'
    }
  ]
];

test.each(causes)(
  '%s: why the orders that go are not compared is said, in both languages',
  async (_, show, says) => {
    for (const of of ['en', 'zh'] as const) {
      await show(of);
      await expect.element(uncompared).toHaveTextContent(says[of]);
      document.body.replaceChildren();
    }
  }
);
