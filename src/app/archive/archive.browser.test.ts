import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Archive } from './Archive.ts';
import { ArchiveError, isArchive, readArchive } from './readArchive.ts';
import { writeArchive } from './writeArchive.ts';

const reading = {
  overrides: {},
  mapping: { roles: { customer_id: '客户' } }
} as unknown as Archive['files'][0]['reading'];
const bytes = crypto.getRandomValues(new Uint8Array(60_000));
const archive: Archive = {
  opened: 'b',
  notebooks: [
    {
      id: 'a',
      title: 'Tail',
      text: '---\ntitle: Tail\n---\n# A\r\n',
      isSample: true,
      madeAt: new Date(1),
      savedAt: new Date(3)
    },
    { id: 'b', title: '头部', text: '# 头部', madeAt: new Date(2) }
  ],
  files: [
    { file: new File(['a,b\n1,2\n'.repeat(50_000)], '订单.csv'), reading },
    { file: new File([bytes], 'book.xlsx'), reading }
  ]
};

it('comes back as it was, byte for byte', async () => {
  const packed = await writeArchive(archive);
  expect(await isArchive(packed)).toBe(true);
  const again = await readArchive(packed);
  expect([again.opened, again.notebooks]).toEqual([archive.opened, archive.notebooks]);
  expect(again.files.map(({ file }) => file.name)).toEqual(['订单.csv', 'book.xlsx']);
  expect(again.files[0]?.reading).toEqual(reading);
  expect(await again.files[0]?.file.text()).toBe(await archive.files[0]?.file.text());
  expect(new Uint8Array(await again.files[1]!.file.arrayBuffer())).toEqual(bytes);
});

it('is a ZIP that any program opens, with Markdown and the files in it', async () => {
  const packed = new Uint8Array(await (await writeArchive(archive)).arrayBuffer());
  expect(Object.keys(unzipSync(packed))).toEqual([
    'tailbook.json',
    'notebooks/01-tail.md',
    'notebooks/02-头部.md',
    'files/01/订单.csv',
    'files/02/book.xlsx'
  ]);
  expect(packed.length).toBeLessThan(80_000);
});

it('is told from other files, and a damaged or newer one is refused', async () => {
  expect(await isArchive(new Blob(['a,b\n1,2\n']))).toBe(false);
  const packed = await writeArchive(archive);
  await expect(readArchive(packed.slice(0, 40_000))).rejects.toThrow(ArchiveError);
  const text = new TextDecoder('latin1').decode(
    await (await writeArchive({ ...archive, files: [] })).arrayBuffer()
  );
  expect(text).toContain('PK');
  await expect(readArchive(new Blob(['PK, but no archive']))).rejects.toThrow(ArchiveError);
});
