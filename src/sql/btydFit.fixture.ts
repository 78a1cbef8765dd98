/** Parameters as the fitted relation holds them: what BG/NBD and Gamma–Gamma give for CDNOW's customers, in weeks. */
export const btydFit = `
CREATE TABLE btyd_fit AS
SELECT
  'bg_nbd' AS model, 7 AS unit_days, 0.2425945217 AS r, 4.413601924 AS alpha, 0.7929220496 AS a, 2.425907054 AS b,
  6.249571664 AS p, 3.744224888 AS q, 15.44352335 AS v;
`;
