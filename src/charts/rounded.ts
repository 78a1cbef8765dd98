import { format } from '../i18n/index.ts';
import { m } from './words/rounded.ts';

/**
 * A drawing's note, in the current language, that shares do not come to 100 as they are rounded; none where they do, or
 * where they are farther from it than rounding takes them.
 * @param wholes The shares of each whole, as numbers or as they are written, with one decimal at most.
 */
export function roundedNotes(wholes: readonly (readonly (number | string)[])[]): string[] {
  const isOff = (shares: readonly (number | string)[]): boolean => {
    const written = shares.map(
      (share) => parseFloat((typeof share === 'number' ? format.share(share) : share).replace('−', '-')) || 0
    );
    const gap = Math.abs(written.reduce((sum, share) => sum + share, -100));
    return gap > 0.05 && gap < 0.05 * shares.length + 0.01;
  };
  return wholes.some(isOff) ? [m.rounded] : [];
}
