export { parseRich } from './parse.ts';
export { fillReferences, richReferences, richWords } from './tree.ts';
