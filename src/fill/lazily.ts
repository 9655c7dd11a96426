/** An object whose fields are made when they are read, once. */
export function lazily(makers: Readonly<Record<string, () => unknown>>): Readonly<Record<string, unknown>> {
  const made: object = {};
  for (const [key, make] of Object.entries(makers)) {
    let value: { readonly of: unknown } | undefined;
    const get = () => {
      value ??= { of: make() };
      return value.of;
    };
    Object.defineProperty(made, key, { enumerable: true, get });
  }
  return made as Readonly<Record<string, unknown>>;
}
