import { messages } from '../../i18n/index.ts';

/** The sentence about an amount that is a product. */
export const amountWords = messages(
  {
    product: (price: string, quantity: string) => `Amount = ${price} × ${quantity},`,
    less: 'less',
    nothing: 'no discount',
    share: (column: string) => `${column}, a share from 0 to 1`
  },
  {
    product: (price: string, quantity: string) => `金额 = ${price} × ${quantity}，`,
    less: '再减去',
    nothing: '不减折扣',
    share: (column: string) => `“${column}”（0 到 1 的比例）`
  }
);
