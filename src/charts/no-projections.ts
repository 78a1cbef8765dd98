/**
 * Stands in for Plot's projections, which are for maps and for marks that dodge: no chart here has either, and without
 * them the first reading is lighter. The build's alias of Plot's file names this one; every name that Plot imports from
 * it must be here.
 */
const none = (): never => {
  throw new Error('Projections are not part of this build.');
};

const nothing = (): undefined => undefined;

/** Asked of every drawing: there is none. */
export const hasProjection = (): boolean => false;

export {
  nothing as createProjection,
  nothing as projectionAspectRatio,
  none as applyPosition,
  none as getGeometryChannels,
  none as project,
  none as xyProjection
};
