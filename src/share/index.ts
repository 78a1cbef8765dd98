export { fromFragment, isFragment, LinkError, linkLimits, toFragment } from './link.ts';
export { withoutFiles } from './withoutFiles.ts';
