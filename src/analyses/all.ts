import { cohorts } from './cohorts/index.ts';
import { concentration } from './concentration/index.ts';
import { kmeans } from './kmeans/index.ts';
import { league } from './league/index.ts';
import { lifecycle } from './lifecycle/index.ts';
import { effect } from './effect/index.ts';
import { movement } from './movement/index.ts';
import { contribution } from './contribution/index.ts';
import { lowValue } from './low_value/index.ts';
import { oneCustomer } from './one_customer/index.ts';
import { pareto } from './pareto/index.ts';
import { fiveMarks } from './five_marks/index.ts';
import { tailShape } from './tail_shape/index.ts';
import { boughtTogether } from './bought_together/index.ts';
import { entryProduct } from './entry_product/index.ts';
import { productTail } from './product_tail/index.ts';
import { repurchase } from './repurchase/index.ts';
import { rfm } from './rfm/index.ts';
import { rfm8 } from './rfm8/index.ts';
import { rfmSchemes } from './rfm_schemes/index.ts';
import { satisfactionLoyalty } from './satisfaction_loyalty/index.ts';
import { scorecard } from './scorecard/index.ts';
import { rules } from './rules/index.ts';
import { contracts } from './contracts/index.ts';
import { opportunities } from './opportunities/index.ts';
import { worth } from './worth/index.ts';
import type { Analysis } from './types.ts';

/** Every analysis there is, in the order in which menus offer them. A new one is a folder and a line here. */
export const analyses: Analysis[] = [
  pareto,
  concentration,
  fiveMarks,
  tailShape,
  productTail,
  entryProduct,
  boughtTogether,
  rfm,
  rfm8,
  rfmSchemes,
  kmeans,
  rules,
  cohorts,
  repurchase,
  lifecycle,
  scorecard,
  satisfactionLoyalty,
  oneCustomer,
  movement,
  worth,
  contracts,
  opportunities,
  league,
  effect,
  lowValue,
  contribution
];
