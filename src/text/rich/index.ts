export { parseRich } from './parse.ts';
export { fillReferences, inlineMaths, richReferences, richWords } from './tree.ts';
