import type { Field, Fields } from '../model/deck.ts';

/** All fields of a slide, those in lists, maps and blocks too. */
export function fieldsIn(fields: Fields): Field[] {
  const within = (field: Field): Field[] => {
    if (field.type === 'list') return field.items.flatMap(within);
    if (field.type === 'block') return fieldsIn(field.content.fields);
    return field.type === 'map' ? fieldsIn(field.fields) : [field];
  };
  return Object.values(fields).flatMap((field) => (field ? within(field) : []));
}
