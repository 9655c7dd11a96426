import type { Callout, PictureField, PicturePoint } from '../../model/field.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readPath } from '../pictures.ts';
import { needText, optionalText, readRich } from '../texts.ts';

/** A picture with all that may be said of it. */
export function readPicture(context: LoadContext, cursor: Cursor): PictureField {
  const caption = readRich(context, cursor.get('caption'));
  const focus = cursor.get('focus');
  return {
    type: 'picture',
    src: readPath(context, cursor.get('src')),
    alt: needText(context, cursor.get('alt')),
    ...fitOf(cursor.get('fit').string),
    ...(focus.exists && { focus: readPoint(focus) }),
    ...(caption && { caption }),
    ...optionalText(context, cursor, 'credit'),
    ...plainText(cursor, 'licence', 'licence'),
    ...plainText(cursor, 'licenceUrl', 'licence_url'),
    ...plainText(cursor, 'sourceUrl', 'source_url'),
    callouts: cursor.get('callouts').list.map((one) => readCallout(context, one)),
    place: cursor.place,
  };
}

const fitOf = (said: string | undefined): Pick<PictureField, 'fit'> =>
  said === 'cover' || said === 'contain' ? { fit: said } : {};

const readCallout = (context: LoadContext, cursor: Cursor): Callout => ({
  at: readPoint(cursor.get('at')),
  text: needText(context, cursor.get('text')),
  number: cursor.get('number').boolean(true),
  place: cursor.get('at').place,
});

const readPoint = (cursor: Cursor): PicturePoint => ({
  x: cursor.get('x').number(50),
  y: cursor.get('y').number(50),
});

function plainText<K extends string>(cursor: Cursor, key: K, name: string) {
  const text = cursor.get(name).string;
  return (text === undefined ? undefined : { [key]: text }) as { [P in K]?: string };
}
