-- normal_p(z), student_p(t, df), chi_square_p(x, df): how often would chance alone give as much? For use in SELECT.
--
-- upper_normal(z) is how often a standard normal is above z; normal_p and student_p are two-sided; chi_square_p is the
-- upper tail, df there a whole number. student_t(df) is how many standard errors a 95 % interval reaches to either
-- side. All to a relative error below 1e-6, far out in the tails too, but student_t to 0.001 from df = 5 on. NULL for
-- NULL, and where df is not above zero.
-- Sources: Press et al., Numerical Recipes (Chebyshev fit of erfc; continued fraction of the incomplete beta function,
-- here from its 400th term backwards); Abramowitz and Stegun 26.4.4, 26.4.5 and 26.7.5.
CREATE OR REPLACE MACRO erfc_fit(t) AS
  t * exp(0 - (2 / t - 2) ** 2 - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418
    + t * (-0.18628806 + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587
    + t * (-0.82215223 + t * 0.17087277)))))))));

CREATE OR REPLACE MACRO normal_p(z) AS
  CASE WHEN z = 0 THEN 1 ELSE erfc_fit(1 / (1 + 0.353553390593273762 * abs(z::DOUBLE))) END;

CREATE OR REPLACE MACRO upper_normal(z) AS CASE WHEN z < 0 THEN 1 - normal_p(z) / 2 ELSE normal_p(z) / 2 END;

CREATE OR REPLACE MACRO beta_fraction(a, b, x) AS
  1 / list_reduce(
    range(400, 0, -1),
    lambda rest, k: 1 + x / rest * CASE
      WHEN k % 2 = 0 THEN (k / 2) * (b - k / 2) / ((a + k - 1) * (a + k))
      ELSE -(a + (k - 1) / 2) * (a + b + (k - 1) / 2) / ((a + k - 1) * (a + k))
    END,
    1.0::DOUBLE
  );

CREATE OR REPLACE MACRO half_beta(a, x) AS
  exp(lgamma(a + 0.5) - lgamma(a) - lgamma(0.5) + a * ln(x) + 0.5 * ln(1 - x));

CREATE OR REPLACE MACRO student_p(t, df) AS CASE
  WHEN t IS NULL OR NOT df > 0 THEN NULL
  WHEN t = 0 THEN 1
  WHEN df / (df + t * t) < (df + 2) / (df + 5)
    THEN half_beta(df / 2, df / (df + t * t)) * beta_fraction(df / 2, 0.5, df / (df + t * t)) * 2 / df
  ELSE 1 - half_beta(df / 2, df / (df + t * t)) * beta_fraction(0.5, df / 2, t * t / (df + t * t)) * 2
END;

CREATE OR REPLACE MACRO chi_square_p(x, df) AS CASE
  WHEN x IS NULL OR NOT df > 0 THEN NULL
  WHEN x <= 0 THEN 1
  WHEN df % 2 = 0 THEN list_sum(list_transform(
    range(df // 2), lambda i: exp(-x / 2 + i * ln(x / 2) - lgamma(i + 1))
  ))
  ELSE normal_p(sqrt(x)) + coalesce(list_sum(list_transform(
    range(df // 2), lambda i: exp(-x / 2 + (i + 0.5) * ln(x / 2) - lgamma(i + 1.5))
  )), 0)
END;

CREATE OR REPLACE MACRO student_t(df) AS
  1.959963984540054 + 2.372271231 / df + 2.822498 / df ** 2 + 2.555849 / df ** 3 + 1.589534 / df ** 4;
