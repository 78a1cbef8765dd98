import { afterEach, expect, test } from 'vitest';
import { language } from '../i18n/index.ts';
import { macroDocumentation } from '../sql/index.ts';
import { shownMacro } from './shownMacro.ts';

afterEach(() => language.choose('en'));

test('each macro of the library and each parameter has a line in Chinese', () => {
  language.choose('zh');
  const shown = macroDocumentation.map(shownMacro);
  const lines = shown.flatMap(({ name, help, parameters }) => [
    [name, help] as const,
    ...parameters.map((parameter) => [`${name}.${parameter.name}`, parameter.help] as const)
  ]);
  expect(lines.filter(([, text]) => !/[\u4e00-\u9fff]/.test(text)).map(([name]) => name)).toEqual([]);
});

test('a parameter of several macros means the same in all of them, texts that it takes included', () => {
  const quoted = (text: string) => [...text.matchAll(/'\w+'/g)].map(([value]) => value).sort();
  const all = () =>
    macroDocumentation.flatMap((macro) =>
      shownMacro(macro).parameters.map(({ name, help }) => [`${macro.name}.${name}`, quoted(help)] as const)
    );
  const english = all();
  language.choose('zh');
  expect(all()).toEqual(english);
});
