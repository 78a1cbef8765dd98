import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFragment, isFragment, LinkError, toFragment, withoutAnchor } from './index.ts';

describe('a link that carries a notebook', () => {
  it('gives back the same text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fromFragment(toFragment(text)) === text)
    );
  });

  it('is the same for the same text', () => {
    expect(toFragment('# 谁在长尾？\n')).toBe(toFragment('# 谁在长尾？\n'));
  });

  it('opens a link of the first form for ever', () => {
    expect(fromFragment('#n1=U1YIz8hXyCxWyMxTKMlIVShJzMyx5wIA.lglsd5')).toBe('# Who is in the tail?\n');
  });

  it('holds only characters that survive a chat or a mail', () => {
    expect(toFragment('```sql\nSELECT 1\n```\n'.repeat(50))).toMatch(/^#n1=[\w.-]+$/);
  });

  it('may lead to a place in the notebook, and carries the same', () => {
    const text = '# A notebook\n';
    const placed = toFragment(text, 'cell-尾部');
    expect(placed).toBe(`${toFragment(text)}.cell-%E5%B0%BE%E9%83%A8`);
    expect(fromFragment(placed)).toBe(text);
    expect(withoutAnchor(placed)).toBe(toFragment(text));
  });

  it('says so when the link was cut or changed on its way', () => {
    const whole = toFragment('# A notebook\n\nwith some text\n');
    for (const damaged of [whole.slice(0, -9), whole.slice(0, 12), '#n1=', whole.replace('.', '.x')])
      expect(() => fromFragment(damaged)).toThrow(LinkError);
  });

  it('says so when the link is of a later form', () => {
    expect(isFragment('#n7=abc')).toBe(true);
    expect(() => fromFragment('#n7=abc')).toThrow(LinkError);
    expect(isFragment('#cell-3')).toBe(false);
  });
});
