export { type Loaded, loadDeck } from './load-deck.ts';
export { type LoadedWords, loadWords } from './words-file.ts';
