/**
 * Fewer customers than this are too few to conclude from: sentences then give counts and say so. A share found among
 * n of them is uncertain by up to 0.5 / √n, with 30 by nine points: about what tells a broad head from an 80/20.
 */
export const enough = 30;

/** Orders over fewer days than this say little of who has stayed away: a monthly buyer may not have been due yet. */
export const enoughDays = 28;
