import { afterEach, expect, test } from 'vitest';
import { language } from '../../i18n/index.ts';
import { positionOf } from './position.ts';
import { readParameters } from './readParameters.ts';

afterEach(() => language.choose('en'));

/** A text after the changes that are offered, last first. */
function mended(sql: string): string | undefined {
  const mend = readParameters({ code: 'parameter-in-sql', name: 'top' }, sql);
  return mend
    ?.changes(sql)
    .toReversed()
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), sql);
}

test('every parameter that is written as in settings is offered to be read as in SQL, and nothing else', () => {
  expect(mended("SELECT $top, '$top', $floor + $top -- $top")).toBe(
    "SELECT getvariable('top'), '$top', getvariable('floor') + getvariable('top') -- $top"
  );
  expect(readParameters({ code: 'missing', name: 'top' }, 'SELECT $top')).toBeUndefined();
});

test('the offer says what it writes, and of how many', () => {
  const label = (sql: string) => readParameters({ code: 'parameter-in-sql', name: 'top' }, sql)?.label;
  expect(label('SELECT $top')).toBe("Write getvariable('top') instead of $top");
  expect(label('SELECT $top + $floor')).toBe("Read all 2 parameters by getvariable('…')");
  language.choose('zh');
  expect(label('SELECT $top')).toBe("把 $top 改写为 getvariable('top')");
  expect(label('SELECT $top + $floor')).toBe("把 2 处参数都改用 getvariable('…') 读取");
});

test('the first of them is marked in the text', () => {
  expect(positionOf({ code: 'parameter-in-sql', name: 'top' }, "SELECT 1 AS top, '$top', $top")).toBe(25);
});
