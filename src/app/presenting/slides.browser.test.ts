import { expect, it } from 'vitest';
import { slidesOf } from './slides.ts';

it('shows the title, prose and figures, and no cell in which there is nothing to see', () => {
  const page = document.createElement('main');
  page.innerHTML = `<article><h1>Title</h1>
    <section data-cell="1" data-kind="text">Words</section>
    <section data-cell="2" data-kind="text" data-blank="">Write something.</section>
    <section data-cell="3" data-kind="pareto"><figure id="one"></figure><figure id="two"></figure></section>
    <section data-cell="4" data-kind="low_value"><p role="alert">Reads “touches”</p></section>
    <section data-cell="5" data-kind="chart"><p>Waiting</p></section>
    <section data-cell="6" data-kind="rfm"><figure id="old"></figure><p role="alert">Failed since</p></section>
    <section data-cell="7" data-kind="sql">SELECT 1</section>
    <section data-cell="8" data-kind="cohorts" data-folded=""><button>▸ Cohorts</button></section></article>`;
  expect(slidesOf(page).map(({ id, dataset, tagName }) => (id || dataset.cell) ?? tagName)).toEqual([
    'H1',
    '1',
    'one',
    'two',
    '5',
    'old'
  ]);
});
