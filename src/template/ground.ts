/** What slides of a layout have for a ground where a picture or a drawing is behind their text. */
import type { Theme } from '../model/theme.ts';
import { contrast } from '../theme/contrast.ts';
import { around, textRect } from './area.ts';
import type { LayoutMap, TemplateMap } from './map.ts';
import type { Paint, Template } from './model.ts';
import { averageOf, type ColorsIn, colorsOf } from './pixels.ts';
import { isFront } from './regions.ts';

/** The map with what is seen of title slides' drawings and of pictures that fill slides: only these need their pixels. */
export function withColors(map: TemplateMap, template: Template, { layouts }: Theme): TemplateMap {
  const known = new Map<string, ColorsIn | undefined>();
  const seen = [...map].map(([name, mapped]): [string, LayoutMap] => {
    const { art, part } = mapped.layout;
    const ours = layouts[name];
    if (art.svg === '' || !ours || !(art.pictured || isFront(ours))) return [name, mapped];
    if (!known.has(part)) known.set(part, colorsOf(art, template));
    const colorsIn = known.get(part);
    return [name, colorsIn ? { ...mapped, colorsIn } : mapped];
  });
  return new Map(seen);
}

/** Of a picture the colour between those where text stands; the layout's own where that looks about the same. */
export function groundOf({ layout, regions, area, colorsIn }: LayoutMap): Paint {
  const { ground, pictured } = layout.art;
  if (!pictured || !colorsIn) return ground;
  const text = [...regions.values()].map((one) => ({ rect: textRect(one) }));
  const hex = averageOf(colorsIn(text.length > 0 ? around(text) : area));
  return hex === undefined || contrast(hex, ground.hex) < 1.2 ? ground : { hex, alpha: 1 };
}
