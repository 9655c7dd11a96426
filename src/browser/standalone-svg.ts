/**
 * Runs in a page, so it must be whole in itself: the drawing on the stage, every element with its own look as attributes,
 * HTML within it as text. What no program but a browser draws is gone then.
 */
export function standaloneSvg(): string {
  const svg = document.querySelector('#stage svg') as SVGSVGElement;
  const ns = 'http://www.w3.org/2000/svg';
  const looks = [
    ...[
      'fill',
      'fill-opacity',
      'stroke',
      'stroke-width',
      'stroke-opacity',
      'stroke-dasharray',
      'stroke-linecap',
    ],
    ...[
      'opacity',
      'font-size',
      'font-family',
      'font-weight',
      'font-style',
      'text-anchor',
      'dominant-baseline',
    ],
  ];
  const plain: Record<string, string> = {
    ...{ 'fill-opacity': '1', 'stroke-opacity': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt' },
    ...{ opacity: '1', 'font-style': 'normal', 'dominant-baseline': 'auto' },
  };

  /** Six digits, and how opaque. */
  const colorOf = (value: string): readonly [string, number] | undefined => {
    const [, r = '0', g = '0', b = '0', a = '1'] =
      /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(value) ?? [];
    if (!value.startsWith('rgb')) return undefined;
    const hex = [r, g, b].map((one) => Number(one).toString(16).padStart(2, '0')).join('');
    return [`#${hex}`, Number(a)];
  };

  const asText = (box: SVGForeignObjectElement): void => {
    const lines = (box.textContent ?? '').trim() === '' ? [] : box.innerHTML && linesOf(box);
    const inner = box.querySelector('p, span, div') ?? box;
    const style = getComputedStyle(inner);
    const size = Number.parseFloat(style.fontSize);
    const [x, y, w, h] = [box.x, box.y, box.width, box.height].map(({ baseVal }) => baseVal.value) as [
      number,
      number,
      number,
      number,
    ];
    const text = document.createElementNS(ns, 'text');
    text.setAttribute('text-anchor', 'middle');
    text.setAttribute('fill', style.color);
    text.setAttribute(
      'style',
      `font-size:${size}px;font-family:${style.fontFamily};text-anchor:middle;stroke:none`,
    );
    for (const [i, line] of [...lines].entries()) {
      const span = document.createElementNS(ns, 'tspan');
      span.setAttribute('x', String(x + w / 2));
      span.setAttribute('y', String(y + h / 2 + size * (1.2 * (i - (lines.length - 1) / 2) + 0.35)));
      span.textContent = line;
      text.append(span);
    }
    box.replaceWith(text);
  };
  /** As the browser has broken them. */
  const linesOf = (box: Element): string[] => {
    const range = document.createRange();
    const rows = new Map<number, string>();
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = (node.textContent ?? '').match(/\s*\S+/g) ?? [];
      let at = 0;
      for (const word of words) {
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        at += word.length;
        const row = Math.round(([...range.getClientRects()].at(-1)?.top ?? 0) / 4);
        rows.set(row, `${rows.get(row) ?? ''}${rows.has(row) ? word : word.trimStart()}`);
      }
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, line]) => line);
  };

  // What blends on a screen would lie over its names elsewhere.
  for (const names of svg.querySelectorAll('.node-labels')) names.parentElement?.append(names);
  for (const box of svg.querySelectorAll('foreignObject')) asText(box);
  const all = [...svg.querySelectorAll<SVGElement>('*')].filter((one) => !one.closest('defs, marker, style'));
  const parts = [...svg.querySelectorAll<SVGElement>('marker *, defs *')].filter(
    (one) => !one.closest('style'),
  );
  const seen = [...all, ...parts].map((one) => [one, { ...readLook(getComputedStyle(one)) }] as const);
  function readLook(style: CSSStyleDeclaration): Record<string, string> {
    const look: Record<string, string> = {};
    for (const name of looks) look[name] = style.getPropertyValue(name);
    look['hidden'] = style.display === 'none' || style.visibility === 'hidden' ? 'yes' : '';
    return look;
  }
  for (const [one, look] of seen) {
    if (look['hidden'] && !one.closest('defs, marker')) {
      one.remove();
      continue;
    }
    for (const name of ['class', 'style', 'role', 'tabindex']) one.removeAttribute(name);
    for (const key of one.getAttributeNames()) if (/^(?:data-|aria-)/.test(key)) one.removeAttribute(key);
    const isText = /^(?:text|tspan)$/i.test(one.tagName);
    if (!isText && !/^(?:path|rect|circle|ellipse|line|polygon|polyline|use)$/i.test(one.tagName)) continue;
    for (const name of looks) {
      const value = look[name] ?? '';
      if (!isText && /^(?:font|text|dominant)/.test(name)) continue;
      const color = name === 'fill' || name === 'stroke' ? colorOf(value) : undefined;
      if (color && color[1] < 1 && color[1] > 0) one.setAttribute(`${name}-opacity`, String(color[1]));
      if (value === '' || value === plain[name]) {
        if (!color) one.removeAttribute(name);
        continue;
      }
      one.setAttribute(name, color ? (color[1] === 0 ? 'none' : color[0]) : value.replace(/"/g, "'"));
    }
  }
  for (const style of svg.querySelectorAll('style, script')) style.remove();
  const { x, y, width, height } = svg.viewBox.baseVal;
  for (const name of svg.getAttributeNames())
    if (!/^(?:viewBox|xmlns.*)$/.test(name)) svg.removeAttribute(name);
  svg.setAttribute('viewBox', [x, y, width, height].join(' '));
  svg.setAttribute('width', String(Math.ceil(width)));
  svg.setAttribute('height', String(Math.ceil(height)));
  return new XMLSerializer().serializeToString(svg);
}
