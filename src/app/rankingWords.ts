import { messages } from '../i18n/index.ts';

/** What the columns of a ranking mean, said above its rows. */
export const rankingWords = messages(
  {
    columns:
      'value: revenue, net of refunds. rank: from the largest. share: part of all revenue. cumulative_share: part that it and all before it bring. item_share: how far down the ranking it stands. tier: head, waist or tail.'
  },
  {
    columns:
      'value：收入，已冲减退款。rank：从高到低的名次。share：占全部收入的比例。cumulative_share：它与排在它之前的合计占比。item_share：它在名次中所处的位置。tier：head 头部、waist 腰部、tail 长尾。'
  }
);
