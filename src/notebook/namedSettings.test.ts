import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { analyses } from '../analyses/all.ts';
import { language } from '../i18n/index.ts';
import { Notebook } from './Notebook.svelte.ts';
import { Counted } from './Notebook.fixture.ts';
import { describe as inWords } from './messages.ts';
import { settingCases, twoOf, variedOrders, withParam, withSetting } from './namedSettings.fixture.ts';

let native: NativeDatabase;
let database: Counted;
let notebook: Notebook;

beforeAll(async () => {
  native = await NativeDatabase.open();
  await native.run(variedOrders);
});
afterAll(() => native.close());
beforeEach(() => {
  database = new Counted(native);
  notebook = new Notebook(analyses, { typingDelay: 0 });
});
afterEach(() => language.choose('en'));

async function opened(text: string): Promise<void> {
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
}

const seen = () => {
  const { status, error, warnings, figures, rows } = notebook.state(notebook.cells[0]!.id);
  const drawn = Object.entries(figures ?? {}).map(([name, result]) => [name, result.rows]);
  return { status, error, warnings, rows, figures: Object.fromEntries(drawn) as Record<string, unknown> };
};

describe('a setting that names a parameter of the notebook', () => {
  it.each(settingCases)(
    '%s %s: gives what its value gives, and follows it',
    async (_kind, name, analysis, parameter) => {
      const two = twoOf(parameter);
      const byValue = [];
      for (const value of two) {
        notebook = new Notebook(analyses, { typingDelay: 0 });
        await opened(withSetting(analysis, parameter, String(value)));
        byValue.push(seen());
      }
      expect(byValue).toMatchObject([
        { status: 'fresh', warnings: [] },
        { status: 'fresh', warnings: [] }
      ]);
      notebook = new Notebook(analyses, { typingDelay: 0 });
      await opened(withParam(analysis, parameter, two[0], two));
      expect(seen()).toEqual(byValue[0]);
      const { id } = notebook.cells[0]!;
      expect(notebook.state(id).statement).toContain("getvariable('基准_1')");
      expect(notebook.state(id).settings?.[name]).toBe(two[0]);
      database.made = [];
      notebook.setParam('基准_1', two[1] as string, { transient: true });
      await notebook.settled();
      expect(seen()).toEqual(byValue[1]);
      expect(database.made.filter((relation) => relation === 'whole')).toHaveLength(1);
      expect(notebook.text).toContain('$基准_1');
    }
  );

  it('moves the figures alone while it is dragged, and runs the statement once when it rests', async () => {
    await opened(
      '---\nparams:\n  cut: { type: number, value: 0.5, step: 0.01 }\n---\n```pareto whole\nhead: $cut\n```\n'
    );
    const { id } = notebook.cells[0]!;
    database.made = [];
    for (const cut of [0.4, 0.3]) {
      notebook.setParam('cut', cut, { transient: true });
      await expect.poll(() => notebook.state(id).settings?.head).toBe(cut);
    }
    expect(database.made).toEqual([]);
    const followed = notebook.state(id).figures!.tiers!.rows;
    await notebook.settled();
    expect(database.made).toEqual(['whole']);
    expect(notebook.state(id).figures!.tiers!.rows).toEqual(followed);
    expect(notebook.text).toContain('value: 0.3');
  });

  it('takes a share from a number in percent, and follows it', async () => {
    const cut = (param: string, setting = '$cut') =>
      `---\nparams:\n  cut: { type: ${param.includes('options') ? 'select' : 'number'}, ${param} }\n---\n\`\`\`pareto whole\nhead: ${setting}\n\`\`\`\n`;
    await opened('```pareto whole\nhead: 0.7\n```\n');
    const plain = seen();
    for (const [param, setting] of [
      ['value: 70', '$cut'],
      ['value: 70, min: 0, max: 100, step: 1', '$cut'],
      ['value: 0.7, step: 0.1', '$cut'],
      ['value: 70', '$cut%'],
      ["value: '70', options: ['60', '70']", '$cut'],
      ["value: '0.7', options: ['0.6', '0.7']", '$cut']
    ]) {
      notebook = new Notebook(analyses, { typingDelay: 0 });
      await opened(cut(param!, setting));
      expect(seen(), param).toEqual(plain);
    }
    notebook = new Notebook(analyses, { typingDelay: 0 });
    await opened(cut('value: 50, max: 99'));
    const { id } = notebook.cells[0]!;
    expect(notebook.state(id).statement).toContain("head := getvariable('cut')::DOUBLE / 100");
    notebook.setParam('cut', 70, { transient: true });
    await expect.poll(() => notebook.state(id).settings?.head).toBe(0.7);
    await notebook.settled();
    expect(seen()).toEqual(plain);
    notebook.setParam('cut', 1);
    await notebook.settled();
    expect(notebook.state(id).settings?.head).toBe(0.01);
  });

  it('says of a percentage out of range what it was read as', async () => {
    await opened(
      '---\nparams:\n  cut: { type: number, value: 150 }\n---\n```pareto whole\nhead: $cut\n```\n'
    );
    expect(inWords(notebook.state(notebook.cells[0]!.id).error!)).toBe(
      '“Head until” is 150%, and must lie between 1% and 99%.'
    );
  });

  it('is refused in words where its value is none for the setting', async () => {
    await opened(
      '---\nparams:\n  way: { type: select, value: magic, options: [magic, ntile] }\n---\n```rfm whole\nmethod: $way\n```\n'
    );
    const { id } = notebook.cells[0]!;
    expect(inWords(notebook.state(id).error!)).toBe(
      '“Cut by” is “magic”, and must be one of quantile, ntile, rpackage.'
    );
    notebook.setParam('way', 'ntile');
    await notebook.settled();
    expect(notebook.state(id)).toMatchObject({ status: 'fresh', settings: { method: 'ntile' } });
  });

  it('may be a date that a cell finds out; other settings need a parameter', async () => {
    const finds =
      "```sql found\nSET VARIABLE day = DATE '2011-06-01';\nSET VARIABLE item = 'product';\n```\n";
    await opened(
      `\`\`\`rfm8 whole\nas_of: $day\n\`\`\`\n\n\`\`\`pareto ranked\nby: $item\n\`\`\`\n\n${finds}`
    );
    const [whole, ranked] = notebook.cells;
    expect(notebook.state(whole!.id)).toMatchObject({ status: 'fresh', warnings: [] });
    expect(notebook.state(ranked!.id).error).toEqual({ code: 'parameter-missing', name: 'item' });
  });
});

it('a setting of another macro than the statement moves the figures, and leaves the result', async () => {
  await opened('```low_value whole\nperiods: 2\nlow_from: 0.01\nsilent: 0.5\n```\n');
  const { id } = notebook.cells[0]!;
  const going = () =>
    notebook.state(id).figures!.moved!.rows.reduce((sum, row) => sum + Number(row.let_go_customers), 0);
  expect(going()).toBe(0);
  database.made = [];
  notebook.setSettings(id, { let_go: 2 }, { transient: true });
  await notebook.settled();
  expect(going()).toBe(2);
  expect(database.made).toEqual([]);
  expect(notebook.text).toContain('let_go: 2');
  notebook.setSettings(id, { automate: 2 });
  await notebook.settled();
  expect(inWords(notebook.state(id).error!)).toContain('“Service contacts automated” is 200%');
});
