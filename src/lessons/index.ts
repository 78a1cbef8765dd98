import ordersUrl from '../../sample-data/orders.csv?url';
import taobaoUrl from '../../sample-data/taobao-orders.csv?url';

/** A worked example: a notebook on sample data, and what its figures were when it was made. */
export interface Lesson {
  /** The notebook's file. */
  text(): Promise<string>;
  /** The figures of its cells as `sample-data` gives them, in stored form: shown before the engine has arrived. */
  reading(): Promise<unknown>;
  /** The sample file's name, and its address beside the page. */
  file: string;
  url: string;
}

const texts = import.meta.glob<string>('./first.*.md', { query: '?raw', import: 'default' });
const readings = import.meta.glob('./first.*.json', { import: 'default' });

const lesson = (language: string, file: string, url: string): Lesson => ({
  text: () => texts[`./first.${language}.md`]!(),
  reading: async () => readings[`./first.${language}.json`]?.(),
  file,
  url
});

/** The first notebook that a reader meets, by language. */
export const firstLesson: Record<'en' | 'zh', Lesson> = {
  en: lesson('en', 'orders.csv', ordersUrl),
  zh: lesson('zh', 'taobao-orders.csv', taobaoUrl)
};
