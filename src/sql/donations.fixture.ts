/** Repeat gifts of 11,104 donors who first gave in 1995, to 2001: how many, in which year the last, and of how many donors. */
const donors = [
  [6, 6, 1203],
  [5, 6, 728],
  [4, 6, 512],
  [3, 6, 357],
  [2, 6, 234],
  [1, 6, 129],
  [5, 5, 335],
  [4, 5, 284],
  [3, 5, 225],
  [2, 5, 173],
  [1, 5, 119],
  [4, 4, 240],
  [3, 4, 181],
  [2, 4, 155],
  [1, 4, 78],
  [3, 3, 322],
  [2, 3, 255],
  [1, 3, 129],
  [2, 2, 613],
  [1, 2, 277],
  [1, 1, 1091],
  [0, 0, 3464]
] as const;

/**
 * They, as orders in the relation `donations`. Which years lie between is not published, and changes nothing up to 2001.
 * Source: Fader, Hardie and Shang (2010), table 1.
 */
export const donations = `
CREATE OR REPLACE TABLE donations AS
WITH donors(taken, last_taken, donors) AS (VALUES ${donors.map((row) => `(${row.join(', ')})`).join(', ')})
SELECT
  'd' || taken || last_taken || '-' || i AS customer_id,
  make_date((1995 + unnest(list_concat(range(taken), [last_taken])))::INTEGER, 6, 1) AS ordered_at,
  50 AS amount
FROM donors, range(donors) AS one(i);
`;
