import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml, setYaml, type YamlValue } from './yamlText.ts';

describe('a change of one YAML key', () => {
  it.each<[string, string, string[], YamlValue | undefined, string]>([
    [
      'keeps comments and order',
      '# a\nhead:   0.8  # cut\nby: x\n',
      ['head'],
      0.7,
      '# a\nhead:   0.7  # cut\nby: x\n'
    ],
    ['keeps quotes', 'a: "x" # y\n', ['a'], 'z', 'a: "z" # y\n'],
    [
      'keeps a flow map',
      'p: { type: date,  value: 2011-12-10 } # p\n',
      ['p', 'value'],
      '2011-12-11',
      'p: { type: date,  value: 2011-12-11 } # p\n'
    ],
    ['adds to a flow map', 'p: { a: 1 }\n', ['p', 'b'], 'x, y', 'p: { a: 1, b: "x, y" }\n'],
    [
      'adds a line',
      'a: 1\nb:\n  c: 1\n\n# end\n',
      ['b', 'd'],
      true,
      'a: 1\nb:\n  c: 1\n  d: true\n\n# end\n'
    ],
    ['adds to nothing', '', ['a'], [1, 2], 'a: [ 1, 2 ]\n'],
    ['adds after a last line without an end', 'a: 1', ['b'], 2, 'a: 1\nb: 2\n'],
    ['fills an empty value', 'a:\nb: 1\n', ['a'], 5, 'a: 5\nb: 1\n'],
    ['removes a line', 'a: 1 # x\nb: 2\n', ['a'], undefined, 'b: 2\n'],
    ['removes from a flow map', 'p: { a: 1, b: 2 }\n', ['p', 'b'], undefined, 'p: { a: 1 }\n'],
    ['replaces a block by a line', 'a: |\n  x\n  y\nb: 1\n', ['a'], 'q', 'a: q\nb: 1\n'],
    [
      'keeps a block a block',
      'p:\n  a: |  # why\n    x\n\n      y\n\n  b: 1\n',
      ['p', 'a'],
      'X\n\n  y\n',
      'p:\n  a: |  # why\n    X\n\n      y\n\n  b: 1\n'
    ],
    ['keeps a block without its last line end', 'a: |-\n  x\nb: 1\n', ['a'], 'y', 'a: |-\n  y\nb: 1\n'],
    ['keeps the last line ends of a block', 'a: |+\n  x\n\nb: 1\n', ['a'], 'y\n\n', 'a: |+\n  y\n\nb: 1\n'],
    ['takes the last line end from a block', 'a: |\n  x\nb: 1\n', ['a'], 'y\nz', 'a: |-\n  y\n  z\nb: 1\n'],
    ['keeps a folded block', 'a: >\n  x\n  y\nb: 1\n', ['a'], 'x z\n', 'a: >\n  x z\nb: 1\n'],
    ['makes a folded block of lines literal', 'a: >-\n  x\nb: 1\n', ['a'], 'y\nz', 'a: |-\n  y\n  z\nb: 1\n'],
    ['replaces a list', 'a:\n  - 1\n  - 2\nb: 1\n', ['a'], [3], 'a:\n  [ 3 ]\nb: 1\n'],
    ['quotes what would read as another type', 'a: x\n', ['a'], '0.5', 'a: "0.5"\n']
  ])('%s', (_, text, path, value, wanted) => {
    expect(setYaml(text, path, value)).toBe(wanted);
  });

  it('says the line of a fault', () => {
    expect(readYaml('a: 1\nb: [1\nc: 2')).toHaveProperty('fault.line');
    expect(readYaml('- a')).toHaveProperty('fault.line', 1);
  });

  it('reads back as the value that was set, whatever the text', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(fc.string(), { maxLength: 2 })
    );
    const key = fc.constantFrom('a', 'b', 'c', 'x y', '#', '长');
    const text = fc.array(
      fc.constantFrom(
        'a: 1\n',
        'b: { c: 1 } # n\n',
        '# only\n',
        'c:\n  - 1\n',
        '长: |\n  x\n',
        '\n',
        '"x y": "q"\n'
      ),
      { maxLength: 5 }
    );
    fc.assert(
      fc.property(text, fc.array(key, { minLength: 1, maxLength: 2 }), value, (parts, path, next) => {
        const before = [...new Set(parts)].join('');
        const after = readYaml(setYaml(before, path, next));
        const found = path.reduce<unknown>(
          (map, name) => (map as Record<string, unknown>)[name],
          'map' in after && after.map
        );
        expect(found).toEqual(next);
      }),
      { numRuns: 1000 }
    );
  });
});
