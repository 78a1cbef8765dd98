/** What the tiers of customers and of products are called, where each stands alone, in each language of the page. */
export const tierNames = {
  en: { head: 'Head', waist: 'Waist', tail: 'Tail' },
  zh: { head: '头部', waist: '腰部', tail: '长尾' }
} as const;
