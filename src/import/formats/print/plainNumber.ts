/** A number written with an exponent, as the same digits without one. Other texts come back as they are. */
export function plainNumber(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d*))?[eE]([+-]?\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', places = '', exponent = '0'] = parts;
  const point = whole.length + Number(exponent);
  const digits = whole + places;
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const at = Math.max(1, point);
  const fraction = padded.slice(at).replace(/0+$/, '');
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  return `${sign}${integer}${fraction ? `.${fraction}` : ''}`;
}
