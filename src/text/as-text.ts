/** A value of somebody's YAML as text; undefined where it is none, or a list or mapping. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : undefined;
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A value of somebody's YAML as mapping; an empty one where it is none. */
export const asMapping = (value: unknown): Readonly<Record<string, unknown>> =>
  isObject(value) && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
