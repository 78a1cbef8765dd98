export { fromFragment, isFragment, LinkError, linkLimits, toFragment } from './link.ts';
