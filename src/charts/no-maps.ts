/**
 * Stands in for d3-geo, which Plot carries for maps: no chart here is one, and without it the charts are 9 kB (gzip)
 * lighter. The build's alias of `d3-geo` names this file; every name that Plot imports must be here.
 */
const none = (): never => {
  throw new Error('Maps are not part of this build.');
};

export {
  none as geoAlbers,
  none as geoAlbersUsa,
  none as geoAzimuthalEqualArea,
  none as geoAzimuthalEquidistant,
  none as geoCentroid,
  none as geoClipRectangle,
  none as geoConicConformal,
  none as geoConicEqualArea,
  none as geoConicEquidistant,
  none as geoEqualEarth,
  none as geoEquirectangular,
  none as geoGnomonic,
  none as geoGraticule10,
  none as geoMercator,
  none as geoOrthographic,
  none as geoPath,
  none as geoStereographic,
  none as geoStream,
  none as geoTransverseMercator
};

/** Plot makes one transform as it loads, and uses it only for maps. */
export const geoTransform = <Methods>(methods: Methods): Methods => methods;
