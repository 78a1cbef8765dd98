type Attributes = Record<string, string | number | undefined>;

/** Sets attributes; undefined ones are left out. */
export function set(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined)
      node.setAttribute(name, typeof value === 'number' ? String(+value.toFixed(2)) : value);
}

/** Appends a new SVG element to a parent. */
export function add<Name extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: Name,
  attributes: Attributes = {},
  text?: string
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  set(node, attributes);
  if (text !== undefined) node.textContent = text;
  parent.append(node);
  return node;
}

/** Of a text: keeps the lines under it away from its letters. */
export const halo = {
  stroke: 'var(--paper)',
  'stroke-width': 4,
  'paint-order': 'stroke',
  'stroke-linejoin': 'round'
} as const;

let drawn = 0;

/** A prefix for ids in one drawing, unlike that of any other drawing on the page. */
export function uniqueId(): string {
  drawn += 1;
  return `tailbook-${drawn}`;
}
