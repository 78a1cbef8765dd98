/**
 * How far from the left each pinned column stays while the others scroll. On a narrow screen, where pinned columns
 * would leave less than half to the others, none stays.
 * @param widths Of the pinned columns, in CSS pixels.
 * @param room Width of the table's window, in CSS pixels.
 */
export function pinnedLefts(widths: readonly number[], room: number): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  if (whole > room / 2) return [];
  return widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
}
