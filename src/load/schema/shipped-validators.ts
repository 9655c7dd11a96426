/** Whether a value is as a schema says. */
export type Accepts = (value: unknown) => boolean;

/**
 * Schemas that come with Lectern, by what they say. Empty where the sources run; `bundle.ts` fills it, since compiling
 * them is a sixth of a short command's time. What one of them does not accept, or a schema that was changed since, is
 * for Ajv itself, which says why.
 */
export const shippedValidators: Readonly<Record<string, Accepts>> = {};
