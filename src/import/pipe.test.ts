import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receive, send } from './pipe.ts';

/** Pieces of which each is overwritten when the next is asked for, as a decoder's are. */
async function* reused(
  pieces: number[][],
  onasked: () => void = () => {}
): AsyncGenerator<Uint8Array, string, void> {
  const room = new Uint8Array(100);
  for (const piece of pieces) {
    onasked();
    room.fill(0);
    room.set(piece);
    yield room.subarray(0, piece.length);
  }
  return 'the end';
}

async function piped(pieces: number[][]): Promise<{ come: number[][]; end: string }> {
  const { port1, port2 } = new MessageChannel();
  const come: number[][] = [];
  const sending = send(reused(pieces), port1);
  for await (const piece of receive(port2)) come.push([...piece]);
  const end = await sending;
  port1.close();
  return { come, end };
}

test('all pieces arrive as they were, in their order, empty ones too, and then the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat(255), { maxLength: 20 }), { maxLength: 30 }),
      async (pieces) => {
        expect(await piped(pieces)).toEqual({ come: pieces, end: 'the end' });
      }
    ),
    { numRuns: 50 }
  );
});

test('pieces wait for a slow receiver instead of piling up', async () => {
  const { port1, port2 } = new MessageChannel();
  let asked = 0;
  const sending = send(
    reused(
      Array.from({ length: 20 }, (_, i) => [i]),
      () => asked++
    ),
    port1
  );
  let taken = 0;
  for await (const piece of receive(port2)) {
    expect(piece).toEqual(Uint8Array.of(taken++));
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(asked - taken).toBeLessThanOrEqual(5);
  }
  expect(taken).toBe(20);
  await sending;
  port1.close();
});

test('a decoder that fails ends the sending with what it failed with', async () => {
  const { port1 } = new MessageChannel();
  async function* failing(): AsyncGenerator<Uint8Array, void, void> {
    yield Uint8Array.of(1);
    throw new Error('gone');
  }
  await expect(send(failing(), port1)).rejects.toThrow('gone');
  port1.close();
});
