import { language } from '../i18n/index.ts';
import type { EditorMacro } from '../notebook/index.ts';
import type { MacroDocumentation } from '../sql/index.ts';
import { chineseMacros, chineseParameters } from './macroWords.ts';

/** A macro as completion shows it, in the current language. */
export function shownMacro({ name, summary, ...rest }: MacroDocumentation): EditorMacro {
  const isChinese = language.current === 'zh';
  return {
    name,
    signature: rest.signature,
    help: (isChinese ? chineseMacros[name] : undefined) ?? summary.charAt(0).toUpperCase() + summary.slice(1),
    parameters: rest.parameters.map(({ text, ...parameter }) => ({
      ...parameter,
      help: (isChinese ? chineseParameters[parameter.name] : undefined) ?? text
    })),
    columns: rest.columns.map((column) => ({ name: column.name, help: column.text }))
  };
}
