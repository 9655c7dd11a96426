/** Whether something is named as ids are: small letters, digits and single hyphens, `clinical-case`. */
export const isId = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
