-- customer_traits(customers, trait_column): what does a file of customers say of each? One row a customer.
--
-- customers     name of the relation of customers: customer_id, and the column that trait_column names
-- trait_column  name of that column; where customers is no_touches, which names nobody, any word
--
-- customer_id   text
-- trait         its value, text; of several rows of a customer that of most, of two as frequent the later in the alphabet
--
-- Who has no value has no row.
CREATE OR REPLACE MACRO customer_traits(customers, trait_column) AS TABLE
SELECT customer_id, max({'rows': row_count, 'word': word}).word AS trait
FROM (
  SELECT
    "this one".customer_id::VARCHAR AS customer_id,
    struct_extract(
      "this one", CASE WHEN customers = 'no_touches' THEN 'customer_id' ELSE trait_column END
    )::VARCHAR AS word,
    count(*) AS row_count
  FROM query_table(customers) AS "this one"
  WHERE "this one".customer_id IS NOT NULL
  GROUP BY ALL
)
WHERE word IS NOT NULL
GROUP BY customer_id;
