import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../app/theme.css';
import { language } from '../i18n/index.ts';
import Figure from './Figure.svelte';
import { generic } from './generic/generic.ts';

beforeEach(() => language.choose('en'));

it('a chart of many names leaves room for its title in the window, and scrolls to its last name', async () => {
  await page.viewport(390, 844);
  const data = {
    columns: [
      { name: 'guest', type: 'text' as const },
      { name: 'paid', type: 'integer' as const }
    ],
    rows: Array.from({ length: 200 }, (_, n) => ({ guest: `Guest ${n}`, paid: 500 - n }))
  };
  const options = { mark: 'bar', x: 'guest', y: 'paid', most: 'all' };
  const { container } = await render(Figure, { chart: generic, data, options } as never);
  await expect.poll(() => container.querySelector('.stage svg')).not.toBeNull();
  const drawing = container.querySelector('.drawing')!;
  expect(drawing.clientHeight).toBeLessThan(innerHeight * 0.9);
  expect(drawing.scrollHeight).toBeGreaterThan(1600);
  drawing.scrollTop = drawing.scrollHeight;
  const last = [...drawing.querySelectorAll('text')].find((each) => each.textContent === 'Guest 199')!;
  expect(last.getBoundingClientRect().bottom).toBeLessThan(drawing.getBoundingClientRect().bottom);
});

it('the scale of bars stands at both ends of a chart that is higher than the window, and once in one that is not', async () => {
  await page.viewport(390, 844);
  const written = async (guests: number, text: string): Promise<Element[]> => {
    const data = {
      columns: [
        { name: 'guest', type: 'text' as const },
        { name: 'paid', type: 'integer' as const }
      ],
      rows: Array.from({ length: guests }, (_, n) => ({ guest: `Guest ${n}`, paid: 500 - n }))
    };
    const options = { mark: 'bar', x: 'guest', y: 'paid', most: 'all' };
    const { container } = await render(Figure, { chart: generic, data, options } as never);
    await expect.poll(() => container.querySelector('.stage svg')).not.toBeNull();
    const texts = [...container.querySelectorAll('.stage svg text')];
    return texts
      .filter((each) => each.textContent === text)
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  };
  for (const text of ['0', '200', 'paid →']) {
    const [above, below, ...more] = await written(200, text);
    expect(more).toEqual([]);
    expect(below!.getBoundingClientRect().top - above!.getBoundingClientRect().top).toBeGreaterThan(1600);
    expect(await written(12, text)).toHaveLength(1);
  }
});
