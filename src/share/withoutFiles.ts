import { parse, print, readFrontMatter, withFrontMatter } from '../notebook/index.ts';

/** A notebook's text without the names of files that its front matter says: of its sources, of those joined to them, and of those with a reading of their own. */
export function withoutFiles(text: string): string {
  const document = parse(text, new Set());
  const paths = [
    ['written_about'],
    ...Object.keys(readFrontMatter(document).sources).flatMap((source) => [
      ['sources', source, 'file'],
      ['sources', source, 'joins'],
      ['sources', source, 'read', 'files']
    ])
  ];
  return print(paths.reduce((left, path) => withFrontMatter(left, path, undefined), document));
}
