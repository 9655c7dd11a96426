import { escapeControls, escapeXml } from './clean.ts';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as XML text. Attributes that are undefined are left off; children are XML already. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    tag += ` ${key}="${typeof value === 'string' ? escapeXml(value) : Number(value)}"`;
  }
  const inside = children.join('');
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

/** An element that holds text. */
export const textEl = (name: string, text: string, attributes: Attributes = {}): string =>
  el(name, attributes, escapeXml(escapeControls(text)));

/** The line every part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  a16: 'http://schemas.microsoft.com/office/drawing/2014/main',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  p159: 'http://schemas.microsoft.com/office/powerpoint/2015/09/main',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  p15: 'http://schemas.microsoft.com/office/powerpoint/2012/main',
} as const;

/** `xmlns:a`, `xmlns:r` and so on, for the root element of a part. */
export const xmlns = (...prefixes: readonly (keyof typeof namespaces)[]): Attributes =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, namespaces[prefix]]));
