-- no_groups: groups of no customers, for who has none. A relation, with the columns of the fits that kmeans reads.
CREATE OR REPLACE VIEW no_groups AS
SELECT
  NULL::INTEGER AS k, NULL::INTEGER AS cluster,
  NULL::DOUBLE AS z_recency, NULL::DOUBLE AS z_frequency, NULL::DOUBLE AS z_monetary,
  NULL::DOUBLE AS mean_recency, NULL::DOUBLE AS mean_frequency, NULL::DOUBLE AS mean_monetary,
  NULL::DOUBLE AS deviation_recency, NULL::DOUBLE AS deviation_frequency, NULL::DOUBLE AS deviation_monetary,
  NULL::BIGINT AS customers, NULL::DOUBLE AS inertia, NULL::DOUBLE AS silhouette,
  NULL::BIGINT AS fitted_to, NULL::BIGINT AS silhouette_of, NULL::VARCHAR AS refused
WHERE false;
