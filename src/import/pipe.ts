/** Pieces on their way at most: the next waits until some have been taken, so that no file is held whole. */
const most = 4;

/** What goes through a port: a piece, or the word that there are no more. */
type Sent = Uint8Array | 'end';

/** Hands pieces over to whoever receives at the port's other end. Returns what the pieces end with. */
export async function send<End>(
  pieces: AsyncGenerator<Uint8Array, End, void>,
  port: MessagePort
): Promise<End> {
  let waiting = 0;
  let taken = () => {};
  port.onmessage = () => {
    waiting--;
    taken();
  };
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) {
      port.postMessage('end' satisfies Sent);
      return value;
    }
    const piece = value.slice();
    port.postMessage(piece satisfies Sent, [piece.buffer]);
    waiting++;
    while (waiting >= most) await new Promise<void>((resolve) => (taken = resolve));
  }
}

/** The pieces that are sent at the port's other end. */
export async function* receive(port: MessagePort): AsyncGenerator<Uint8Array, void, void> {
  const come: Sent[] = [];
  let arrived = () => {};
  port.onmessage = ({ data }: MessageEvent<Sent>) => {
    come.push(data);
    arrived();
  };
  for (;;) {
    const piece = come.shift();
    if (piece === 'end') return;
    if (piece) {
      yield piece;
      port.postMessage('taken');
    } else await new Promise<void>((resolve) => (arrived = resolve));
  }
}
