import { parse, print, readFrontMatter, withFrontMatter } from '../notebook/index.ts';

/** A notebook's text without the names of files that its front matter says: of its sources, and of those joined to them. */
export function withoutFiles(text: string): string {
  const document = parse(text, new Set());
  const paths = [
    ['written_about'],
    ...Object.keys(readFrontMatter(document).sources).flatMap((source) => [
      ['sources', source, 'file'],
      ['sources', source, 'joins']
    ])
  ];
  return print(paths.reduce((left, path) => withFrontMatter(left, path, undefined), document));
}
