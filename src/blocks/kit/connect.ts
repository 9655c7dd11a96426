/** Connectors between shapes of a drawing. */
import type { ConnectorBox, Site } from '../../model/box.ts';
import type { Pen } from './kit.ts';

/** A shape by its id, without the drawing's prefix, and the side of it. */
export type End = readonly [id: string, site: Site];

type Look = Partial<Pick<ConnectorBox, 'via' | 'dash' | 'head' | 'tail' | 'color' | 'width' | 'route'>>;

/** An elbow in the quiet colour of lines unless it says otherwise. */
export function connect(
  { prefix, theme }: Pen,
  id: string,
  from: End,
  to: End,
  look: Look = {},
): ConnectorBox {
  return {
    type: 'connector',
    id: `${prefix}${id}`,
    name: `Connector ${from[0]} to ${to[0]}`,
    from: { id: `${prefix}${from[0]}`, site: from[1] },
    to: { id: `${prefix}${to[0]}`, site: to[1] },
    route: 'elbow',
    color: theme.roles.muted,
    width: 1.5,
    ...look,
  };
}
