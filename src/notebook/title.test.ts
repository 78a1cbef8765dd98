import { expect, test } from 'vitest';
import { Notebook } from './Notebook.svelte.ts';

test.each([
  ['its head says', '---\ntitle: Said\n---\n# Heading\n', 'Said'],
  ['it begins with', '# Heading\n\nText.\n\n# Another\n', 'Heading'],
  ['nobody says', 'Text.\n\n# Heading\n', undefined],
  ['a query does not say', '```sql q\n# no heading\nSELECT 1\n```\n', undefined],
  ['nobody says of an empty one', '', undefined]
])('a notebook is called what %s', (_, text, title) => {
  const notebook = new Notebook([]);
  notebook.open(text);
  expect(notebook.title).toBe(title);
});

test('a title that is given goes before the heading, and one that is taken away leaves it', () => {
  const notebook = new Notebook([]);
  notebook.open('# Heading\n');
  notebook.setTitle('Given');
  expect([notebook.title, notebook.text]).toEqual(['Given', '---\ntitle: Given\n---\n\n# Heading\n']);
  notebook.setTitle('');
  expect(notebook.title).toBe('Heading');
});
