import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { fileName } from '../files.ts';
import { manifestName, type Archive, type Manifest } from './Archive.ts';

/** Files that deflate would not make smaller. */
const isPacked = (path: string): boolean => /\.(zip|gz|xlsx|ods|parquet)$/i.test(path);

const numbered = (index: number): string => String(index + 1).padStart(2, '0');

/** Everything of a workspace as a ZIP: notebooks as Markdown, files as they were loaded, and a list of both. */
export async function writeArchive({ notebooks, opened, files }: Archive): Promise<Blob> {
  const manifest: Manifest = {
    tailbook: 1,
    opened,
    notebooks: notebooks.map(({ id, title, isSample, madeAt, savedAt }, index) => ({
      path: `notebooks/${numbered(index)}-${fileName(title, 'md')}`,
      id,
      title,
      isSample,
      madeAt: madeAt.toISOString(),
      savedAt: savedAt?.toISOString()
    })),
    files: files.map(({ file, reading }, index) => {
      const name = file.name ?? 'file.csv';
      return { path: `files/${numbered(index)}/${name}`, name, reading };
    })
  };
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const add = async (path: string, content: Blob): Promise<void> => {
    const entry = isPacked(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    const reader = content.stream().getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) entry.push(read.value);
    entry.push(new Uint8Array(0), true);
  };
  await add(manifestName, new Blob([strToU8(JSON.stringify(manifest, null, 2))]));
  for (const [index, { text }] of notebooks.entries())
    await add(manifest.notebooks[index]!.path, new Blob([text]));
  for (const [index, { file }] of files.entries()) await add(manifest.files[index]!.path, file);
  zip.end();
  if (fault) throw fault;
  return new Blob(chunks, { type: 'application/zip' });
}
