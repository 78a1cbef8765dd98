import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

/** Which folder may import from which: the data's way through the house runs in one direction. */
const walls: Record<string, string[]> = {
  i18n: [],
  sql: [],
  models: [],
  engine: ['i18n'],
  import: ['engine', 'i18n'],
  charts: ['engine', 'i18n'],
  analyses: ['engine', 'charts', 'sql', 'models', 'i18n'],
  notebook: ['engine', 'charts', 'analyses', 'i18n'],
  share: ['notebook', 'i18n'],
  lessons: [],
  app: ['i18n', 'sql', 'engine', 'import', 'charts', 'analyses', 'notebook', 'share', 'lessons']
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.test\.|[fF]ixtures?\./.test(name))
  .map((name) => join(src, name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(?)\s*['"](\.[^'"]+)['"]/g)]
    .map(([, path]) => relative(src, resolve(dirname(file), path!)))
    .filter((target) => !target.startsWith('../sample-data'));

describe('the house', () => {
  it('has no room that the plan does not know', () => {
    const rooms = new Set(files.map((file) => relative(src, file).split('/')[0]!));
    expect([...rooms].filter((room) => !(room in walls))).toEqual([]);
  });

  it('lets imports run one way only, between the rooms that the plan names', () => {
    const wrong = files.flatMap((file) => {
      const room = relative(src, file).split('/')[0]!;
      return importsOf(file)
        .filter((target) => target.split('/')[0] !== room && !walls[room]?.includes(target.split('/')[0]!))
        .map((target) => `${relative(src, file)} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("lets other rooms use a room's public names only", () => {
    const wrong = files.flatMap((file) => {
      const room = relative(src, file).split('/')[0]!;
      return importsOf(file)
        .filter((target) => target.split('/')[0] !== room && /\.ts$/.test(target))
        .filter((target) => !/^\w+\/(index|types|panel)\.ts$/.test(target))
        .map((target) => `${relative(src, file)} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every file short enough to be read at once', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 400);
    expect(long.map((file) => relative(src, file))).toEqual([]);
  });
});
