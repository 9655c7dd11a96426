export type { Cursor } from './cursor.ts';
export { blockNames, blockOf, blocksSchema } from './kinds/blocks.ts';
export { type Kind, Kinds } from './kinds/kinds.ts';
export { mergedSchema } from './kinds/section-schema.ts';
export { kindDirs, type Loaded, loadDeck } from './load-deck.ts';
export { Problems } from './problems.ts';
export type { JsonSchema } from './schema/json-schema.ts';
export { publishedSchema } from './schema/validator.ts';
export { type LoadedWords, loadWords } from './words-file.ts';
