import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** The fragment's first characters: the carrier and the version of its form. A later form gets a new number. */
const prefix = '#n1=';

/** A link that is no notebook, or was cut on its way. */
export class LinkError extends Error {
  override name = 'LinkError';
}

const toBase64Url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0)
  );

/** Sums the bytes (Adler-32, RFC 1950), so that a link cut on its way is noticed. */
function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/**
 * A notebook's text as a URL fragment, without rows: deflate, then base64url, then a checksum.
 * The same text always gives the same fragment.
 * @param anchor Where in the notebook it leads, behind all else: a reader that does not know of it opens the notebook.
 */
export function toFragment(text: string, anchor?: string): string {
  const bytes = strToU8(text);
  const whole = `${prefix}${toBase64Url(deflateSync(bytes, { level: 9 }))}.${checksum(bytes).toString(36)}`;
  return anchor === undefined ? whole : `${whole}.${encodeURIComponent(anchor)}`;
}

/** A fragment that carries a notebook, without the place in it. */
export const withoutAnchor = (hash: string): string => hash.split('.').slice(0, 2).join('.');

/** True where a fragment says that it carries a notebook, whole or not. */
export const isFragment = (hash: string): boolean => /^#n\d+=/.test(hash);

/**
 * The notebook's text in a fragment.
 * @throws LinkError where the fragment is of a later form, was cut, or was changed.
 */
export function fromFragment(hash: string): string {
  if (!hash.startsWith(prefix)) throw new LinkError('form');
  const [body = '', sum] = hash.slice(prefix.length).split('.');
  try {
    const bytes = inflateSync(fromBase64Url(body));
    if (checksum(bytes).toString(36) === sum) return strFromU8(bytes);
  } catch (error) {
    throw new LinkError('cut', { cause: error });
  }
  throw new LinkError('cut');
}

/** Lengths in characters past which a link is known to break somewhere. */
export const linkLimits = { chat: 2_000, addressBar: 32_000 } as const;
