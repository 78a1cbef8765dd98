import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const quadrant = (name: string | null, customers: number): Row => ({
  quadrant: name,
  customers,
  revenue: 100 * customers
});

const settings = {
  touches: 'surveys',
  csat_kind: 'csat',
  nps_kind: 'nps',
  satisfied: 4,
  promoter: 9,
  loyal: 5,
  silent: 2.5
};
const everybody = {
  customers: 200,
  scored: 140,
  scored_loyal: 70,
  unscored_loyal: 12,
  strangers: 0,
  question: 'csat',
  highest: 5
};
const four = [
  quadrant('loyalist', 50),
  quadrant('hostage', 20),
  quadrant('mercenary', 30),
  quadrant('defector', 40)
];

async function shown({
  summary = {},
  quadrants = [...four, quadrant(null, 60)],
  leaning = null,
  kinds = [],
  answers = {},
  set = {},
  onrows
}: {
  summary?: Row;
  quadrants?: Row[];
  leaning?: string | null;
  kinds?: Row[];
  answers?: Row;
  set?: Row;
  onrows?: (condition: string, title: string) => void;
}): Promise<HTMLElement> {
  const { container } = await render(View, {
    settings: { ...settings, ...set },
    figures: {
      quadrants: result(...quadrants),
      leaning: result({ leaning }),
      summary: result({ ...everybody, ...summary }),
      kinds: result(...kinds),
      answers: result(answers)
    },
    ...(onrows ? { onrows } : {})
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(container.textContent).not.toMatch(/NaN|undefined|null/);
  return container as HTMLElement;
}

const none = { customers: 200, scored: 0, question: null, scored_loyal: 0, highest: null };

describe('satisfaction and loyalty', () => {
  beforeEach(() => language.choose('en'));

  it.each([
    ['more', 'here the satisfied stay more often'],
    ['less', 'something else holds the others'],
    [null, 'that may be chance']
  ])('says whether the satisfied stay more often: %s', async (leaning, words) => {
    const { textContent: text } = await shown({ leaning });
    expect(text).toContain(
      'Of 140 customers with a score, 62.5% of the satisfied are loyal, and 33.3% of the others'
    );
    expect(text).toContain(words);
    expect(text).toContain('20 of them, 14.3%, stay without being satisfied.');
    expect(text).toContain(
      '60 of 200 customers gave no score; 20% of them are loyal, and 50% of those who did.'
    );
  });

  it('opens the customers of each quadrant, and those without a score', async () => {
    const opened: string[] = [];
    const container = await shown({
      onrows: (condition, title) => opened.push(`${title}: ${condition}`)
    });
    for (const button of container.querySelectorAll<HTMLButtonElement>('td button, th button'))
      button.click();
    expect(opened).toEqual([
      "Hostages: 20 customers: quadrant = 'hostage'",
      "Loyalists: 50 customers: quadrant = 'loyalist'",
      "Defectors: 40 customers: quadrant = 'defector'",
      "Mercenaries: 30 customers: quadrant = 'mercenary'",
      'No score: 60 customers: quadrant IS NULL AND orders > 0'
    ]);
  });

  it('concludes nothing from a few scores, and compares nothing where one side is small', async () => {
    const few = await shown({
      quadrants: [quadrant('loyalist', 3), quadrant('defector', 9), quadrant(null, 188)],
      summary: { scored: 12 }
    });
    expect(few.textContent).toContain('That is too few to conclude from: it takes 30 or more.');
    expect(few.textContent).toContain('188 of 200 customers gave no score: the grid says nothing of them.');
    const lopsided = await shown({ quadrants: [quadrant('loyalist', 100), quadrant('hostage', 12)] });
    expect(lopsided.textContent).toContain('Whether the satisfied stay more often cannot be told');
    expect(lopsided.textContent).not.toContain('chance');
  });

  it('says which question counts where customers were asked both', async () => {
    expect((await shown({ answers: { csat: 150, nps: 90 } })).textContent).toContain(
      '90 scores of recommendation are another question and left out, beside 150 of satisfaction'
    );
    const asked = { summary: none, set: { question: 'nps' }, answers: { csat: 150, nps: 0 } };
    expect((await shown({ ...asked, quadrants: [quadrant(null, 200)] })).textContent).toContain(
      '150 scores of satisfaction are another question and left out, beside 0 of recommendation'
    );
  });

  it('shrinks to sentences without a survey, and says what to load', async () => {
    const container = await shown({
      quadrants: [quadrant(null, 200)],
      summary: none,
      set: { touches: 'no_touches' }
    });
    expect(container.querySelector('table, figure svg')).toBeNull();
    expect(container.textContent).toContain('No customer has given a score yet.');
    expect(container.textContent).toContain('12 of 200 customers are loyal.');
    expect(container.textContent).toContain('kind (“csat” or “nps”) and score');
  });

  it('names the kinds of the scores there are, and tells numbers that do not meet', async () => {
    const other = await shown({
      quadrants: [quadrant(null, 200)],
      summary: none,
      kinds: [{ kind: 'rating', answers: 120 }]
    });
    expect(other.textContent).toContain('They have scores of the kind “rating” (120): name it below.');
    const strangers = await shown({
      quadrants: [quadrant(null, 200)],
      summary: { ...none, strangers: 300 }
    });
    expect(strangers.textContent).toContain('None of the 300 who gave a score has ever ordered');
  });

  it.each([
    [10, 'Scores of satisfaction go up to 10'],
    [3, 'nobody can be satisfied by it'],
    [5, undefined]
  ])('looks at the scale of the scores: up to %d', async (highest, words) => {
    const { textContent: text } = await shown({ summary: { highest } });
    if (words) expect(text).toContain(words);
    else expect(text).not.toContain('“Satisfied from”');
  });

  it('says nothing but that there is nobody where there are no orders', async () => {
    const container = await shown({ quadrants: [], summary: { ...none, customers: 0 } });
    expect(container.textContent).toContain('No customer has given a score yet.');
    expect(container.querySelectorAll('p, table').length).toBeLessThan(3);
  });
});
