/** Gives the reader a file: the browser's own download. */
export function download(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A title as a file's name: letters of any script and digits, joined by hyphens. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'notebook'
  }.${ending}`;

/** True for a file that is a notebook rather than data. */
export const isNotebookFile = (file: File): boolean => /\.(md|markdown)$/i.test(file.name);
