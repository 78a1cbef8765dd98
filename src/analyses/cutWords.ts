import { messages } from '../i18n/index.ts';

/** What the two cuts between tiers are called, in every analysis that has them. */
export const cutWords = messages(
  { head: 'Head until', waist: 'Waist until' },
  { head: '头部截至', waist: '腰部截至' }
);
