-- opportunities(orders, every, ahead, fit, as_of): who took which of their regular chances to buy, who is still there, and
-- how many of the next will they take? One row a customer.
--
-- orders  name of the relation of order lines
-- every   how far chances to buy are apart: 'month' (default), 'quarter', 'half-year' or 'year'
-- ahead   chances looked ahead
-- fit     name of the relation of the fitted parameters, as for opportunity_value; by default no_fit, which holds none.
--         Of several rows, the one whose part is “whole” counts.
-- as_of   reference date; default: the day of the last order. What came later is not seen.
--
-- customer_id     text
-- first_on        first day of the first period with an order
-- opportunities   periods after that one which had ended by as_of: as many chances to buy again
-- taken           in how many of them the customer bought
-- last_taken      which of them was the last with an order: 1 for the first, 0 for none
-- revenue         sum of amounts up to as_of, refunds included
-- p_alive         probability that the customer is still there at the next chance, 0 to 1; this and what follows is
--                 NULL without a fit
-- p_next          probability that the customer takes it
-- expected_taken  how many of the next chances the customer is expected to take
--
-- Periods are those of the calendar; lines with amount <= 0 take no chance. Source: Fader, Hardie and Shang (2010).
CREATE OR REPLACE MACRO opportunities(
  orders, every := 'month', ahead := 6, fit := 'no_fit', as_of := NULL
) AS TABLE
FROM opportunity_value(orders, every := every, ahead := ahead, fit := fit, as_of := as_of, only_part := 'whole');
