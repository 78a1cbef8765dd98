import { messages } from '../i18n/index.ts';

/** What is said of a relation that is loaded and not read. */
export const m = messages(
  {
    loaded: (relation: string, setting: string) =>
      `“${relation}” is loaded, but this cell does not read it: nothing is chosen as “${setting}”.`,
    use: (relation: string) => `Choose “${relation}”`
  },
  {
    loaded: (relation, setting) => `“${relation}”已载入，但本单元格尚未使用：“${setting}”还没有选择。`,
    use: (relation) => `选用“${relation}”`
  }
);
