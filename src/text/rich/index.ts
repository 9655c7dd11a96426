export { parseRich } from './parse.ts';
export {
  fillCitations,
  fillReferences,
  inlineMaths,
  richCitations,
  richReferences,
  richWords,
} from './tree.ts';
