/** What a curve draws on. */
interface Path {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
}

/** A curve as d3-shape asks for it: a line has one edge, an area two, and the second goes back along the first. */
function curveAuto(path: Path) {
  let isArea = false;
  let isSecond = false;
  let points = 0;
  return {
    areaStart: () => ([isArea, isSecond] = [true, false]),
    areaEnd: () => (isArea = false),
    lineStart: () => (points = 0),
    lineEnd() {
      if (isSecond || (!isArea && points === 1)) path.closePath();
      isSecond = isArea && !isSecond;
    },
    point(x: number, y: number) {
      if (points++ === 0 && !isSecond) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  };
}

const straight = (): typeof curveAuto => curveAuto;

/**
 * Stands in for Plot's list of curves: every line here goes straight from point to point, and without the others the
 * first reading is 1 kB (gzip) lighter. The build's alias of Plot's file names this one; every name that Plot imports
 * from it must be here.
 */
export { curveAuto, straight as maybeCurve, straight as maybeCurveAuto };
