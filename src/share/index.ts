export { fromFragment, isFragment, LinkError, linkLimits, toFragment, withoutAnchor } from './link.ts';
export { withoutFiles } from './withoutFiles.ts';
