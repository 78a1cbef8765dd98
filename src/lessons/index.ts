import ordersUrl from '../../sample-data/orders.csv?url';
import taobaoUrl from '../../sample-data/taobao-orders.csv?url';

/** A worked example: a notebook on sample data, and what its figures were when it was made. */
export interface Lesson {
  /** The notebook's file. */
  text(): Promise<string>;
  /**
   * What its reader sees before the engine has arrived, as `sample-data` gives it: `prose` holds the text cells as
   * HTML, `cells` the other cells' figures in stored form, both by the notebook's key of the cell.
   */
  reading(): Promise<unknown>;
  /** The sample file's name, and its address beside the page. */
  file: string;
  url: string;
}

/** The first notebook that a reader meets, by language. */
export const firstLesson: Record<'en' | 'zh', Lesson> = {
  en: {
    text: async () => (await import('./first.en.ts')).text,
    reading: async () => (await import('./first.en.ts')).reading,
    file: 'orders.csv',
    url: ordersUrl
  },
  zh: {
    text: async () => (await import('./first.zh.ts')).text,
    reading: async () => (await import('./first.zh.ts')).reading,
    file: 'taobao-orders.csv',
    url: taobaoUrl
  }
};

/** True for the name of a file that the site ships. */
export const isSampleFile = (name: string): boolean =>
  Object.values(firstLesson).some(({ file }) => file === name);

const templates = import.meta.glob<string>('./yours.*.md', { query: '?raw', import: 'default' });

/** The notebook that takes the example's place when a reader brings their own data: the same questions, no story. */
export const ownNotebook = (language: 'en' | 'zh'): Promise<string> => templates[`./yours.${language}.md`]!();

export { templateNames, templateText, type TemplateName } from './templates.ts';
export { hasOther, neutralOpening, neutralParagraphs, renewed, replaced, translations } from './prose.ts';
