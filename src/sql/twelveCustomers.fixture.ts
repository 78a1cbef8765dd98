/**
 * Twelve made-up customers, thirty lines: a refund (o18), two orders on one day (o09, o10), a tie (H and L), a month's
 * last day, one-time buyers. Small enough to check every figure by hand.
 */
export const twelveCustomers = `
CREATE TABLE orders AS
SELECT
  customer_id, order_id, ordered_at::TIMESTAMP AS ordered_at, amount::DECIMAL(18, 4) AS amount,
  NULL::DECIMAL(18, 4) AS quantity, NULL::VARCHAR AS product, NULL::VARCHAR AS category, NULL::VARCHAR AS channel,
  NULL::VARCHAR AS region, cost::DECIMAL(18, 4) AS cost
FROM (VALUES
  ('o01', 'A', DATE '2025-01-05', 1200, 300), ('o02', 'A', DATE '2025-02-10', 900, 300),
  ('o03', 'A', DATE '2025-03-12', 1500, 300), ('o04', 'A', DATE '2025-05-20', 1100, 300),
  ('o05', 'A', DATE '2025-08-02', 1300, 300), ('o06', 'A', DATE '2025-11-28', 1000, 300),
  ('o07', 'B', DATE '2025-01-18', 800, 450), ('o08', 'B', DATE '2025-02-20', 700, 450),
  ('o09', 'B', DATE '2025-04-02', 600, 450), ('o10', 'B', DATE '2025-04-02', 100, 50),
  ('o11', 'C', DATE '2025-01-22', 150, 40), ('o12', 'C', DATE '2025-07-15', 250, 40),
  ('o13', 'C', DATE '2025-10-03', 400, 40), ('o14', 'C', DATE '2025-12-20', 600, 40),
  ('o15', 'D', DATE '2025-01-30', 60, 90), ('o16', 'E', DATE '2025-02-03', 300, 120),
  ('o17', 'E', DATE '2025-03-03', 320, 120), ('o18', 'E', DATE '2025-09-09', -320, 0),
  ('o19', 'F', DATE '2025-02-14', 90, 30), ('o20', 'F', DATE '2025-08-14', 110, 30),
  ('o21', 'G', DATE '2025-02-27', 45, 80), ('o22', 'H', DATE '2025-03-01', 500, 100),
  ('o23', 'H', DATE '2025-03-31', 500, 100), ('o24', 'H', DATE '2025-06-30', 500, 100),
  ('o25', 'H', DATE '2025-12-31', 500, 100), ('o26', 'I', DATE '2025-03-15', 20, 60),
  ('o27', 'J', DATE '2025-03-16', 75, 25), ('o28', 'J', DATE '2025-12-01', 95, 25),
  ('o29', 'K', DATE '2025-07-07', 35, 70), ('o30', 'L', DATE '2025-10-10', 2000, 400)
) AS made_up(order_id, customer_id, ordered_at, amount, cost);
`;
