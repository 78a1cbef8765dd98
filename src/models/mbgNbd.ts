import { betaGeometric } from './betaGeometric.ts';

/**
 * MBG/NBD: as BG/NBD, but a customer may leave after the first purchase too.
 * Batislam, Denizel & Filiztekin, International Journal of Research in Marketing 24 (2007).
 */
export const mbgNbd = betaGeometric(1, { a: 0.9, b: 1.6, r: 0.2, faster: 2 });
