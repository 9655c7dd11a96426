export { type Loaded, loadDeck } from './load-deck.ts';
