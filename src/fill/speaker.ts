import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Audience, Deck, Fact, LocalText, Source, TextOrigin } from '../model/deck.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { RichCitation, RichLink } from '../model/rich.ts';
import type { Cite } from '../model/tree.ts';
import { type FactReference, parseReferences } from '../text/references.ts';
import { fillCitations, fillReferences, parseRich, richCitations } from '../text/rich/index.ts';
import { isOwn, saidIn } from '../text/said-in.ts';
import { type Citing, noCitations } from './citations/citing.ts';
import { showDate } from './dates.ts';
import { type Formulas, linkToFormula } from './formulas.ts';
import { type NamedUnit, namedUnit, type ShownNumber, showQuantity } from './numbers.ts';
import { Phrase, RichPhrase } from './phrase.ts';
import { type Callouts, toSlides } from './seen-blocks.ts';
import type { Words } from './words.ts';

/** What texts may refer to besides facts. */
export interface Referred {
  readonly slides: Callouts['slides'];
  readonly formulas: Formulas;
}

const nothing: Referred = { slides: new Map(), formulas: new Map() };

/** Puts the deck's texts and facts into an audience's language and wording. */
export class Speaker {
  readonly deck: Deck;
  readonly audience: Audience;
  readonly words: Words;
  readonly diagnostics: Diagnostic[] = [];
  /** Formulas that have a number, by id. */
  readonly formulas: Formulas;
  /** Given when it is known where slides come from. */
  citations: Citing = noCitations;
  /** Ids of facts that were put into words since this was last cleared. */
  readonly facts = new Set<string>();
  private readonly told = new Set<string>();
  /** Ids of slides by ids of callouts, for links. */
  private readonly slides: Callouts['slides'];

  constructor(deck: Deck, audience: Audience, words: Words, { slides, formulas }: Referred = nothing) {
    this.slides = slides;
    this.deck = deck;
    this.audience = audience;
    this.words = words;
    this.formulas = formulas;
  }

  get language(): string {
    return this.audience.language;
  }

  /** The text for this audience, facts filled in. */
  say(text: LocalText): Phrase {
    const sources: string[] = [];
    const { words, from } = this.choose(text);
    const filled = parseReferences(words).map((piece) =>
      typeof piece === 'string' ? piece : this.referred(piece, sources, text),
    );
    if (filled.every((piece) => typeof piece === 'string')) return new Phrase(filled.join(''), sources, from);
    const tree = filled.map((piece) =>
      typeof piece === 'string' ? { type: 'text' as const, value: piece } : piece,
    );
    return new RichPhrase(tree, sources, from);
  }

  /** The same of a text that may be rich. Facts are filled into its tree, so that what they say stays text. */
  sayRich(text: LocalText): RichPhrase {
    const sources: string[] = [];
    const { words, from } = this.choose(text);
    const linked = toSlides(parseRich(words).tree, this.slides);
    const referred = fillReferences(linked, (reference) => this.referred(reference, sources, text));
    const cited = richCitations(referred).flatMap((one) => one.sources);
    const tree = fillCitations(referred, (citation) => this.cited(citation));
    return new RichPhrase(tree, sources, from, cited);
  }

  /** Marks of what a text cites. Marks that the deck gives are raised, as they are beside facts. */
  private cited({ sources, withoutAuthor }: RichCitation): Cite[] {
    const marks = this.citations.of(sources, withoutAuthor);
    return marks.map(({ text, ...mark }) => ({ type: 'cite', value: text, ...mark }));
  }

  maybe(text: LocalText | undefined): Phrase | undefined {
    return text && this.say(text);
  }

  /** The wording: in the language that suits best, the audience's variant before the default. */
  private choose(text: LocalText): { readonly words: string; readonly from: TextOrigin } {
    const { byLanguage, variants, place, path } = text;
    const at = { place, ...(path !== undefined && { path }) };
    const own = this.audience.lineage.filter((id) => variants[id] !== undefined);
    const there = [byLanguage, ...own.map((id) => variants[id] ?? {})].flatMap(Object.keys);
    const language = saidIn(there, this.audience.languages);
    if (language === undefined) {
      this.noteMissing('no text', place, language);
      return { words: '', from: { ...at, language: this.language } };
    }
    const variant = own.find((id) => variants[id]?.[language] !== undefined);
    const words = (variant === undefined ? byLanguage : variants[variant])?.[language] ?? '';
    if (hasWords(words)) this.noteMissing('no text', place, language);
    return { words, from: { ...at, language, ...(variant !== undefined && { variant }) } };
  }

  /** Tells that something is not said in the audience's language, if it is not. `instead`: the language it is said in. */
  private noteMissing(what: string, place: Place, instead: string | undefined): void {
    if (instead !== undefined && isOwn(instead, this.language)) return;
    this.tell({
      code: 'missing-translation',
      severity: this.audience.strict ? 'error' : 'warning',
      message: `${what} in ${this.language}${instead ? `; ${instead} stands in` : ''}`,
      place,
      hint: `add '${this.language}: …' beside the other languages`,
    });
  }

  /** What a number counts, named for the audience. */
  unit(id: string | undefined): NamedUnit | undefined {
    const unit = id === undefined ? undefined : this.deck.units.get(id);
    if (!unit) return undefined;
    const named = namedUnit(unit, this.audience.languages);
    // Percent and money are said by signs, whatever else is written.
    const { name } = unit.percent || unit.currency !== undefined ? {} : named;
    if (name && Object.values(name.forms).some(hasWords))
      this.noteMissing(`no word for the unit '${unit.id}'`, unit.place, name.language);
    return named;
  }

  /** Each thing once for a place: slides are filled several times. */
  tell(found: Diagnostic): void {
    const { file, line, column } = found.place ?? {};
    const key = `${found.code} ${file}:${line}:${column}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.diagnostics.push(found);
  }

  /** What a text says in the place of a fact, or of a formula: its number, which leads to its slide. */
  private referred(reference: FactReference, sources: string[], { place }: LocalText): string | RichLink {
    if (!reference.fact.startsWith('#')) return this.factText(reference, sources);
    const id = reference.fact.slice(1);
    const formula = this.formulas.get(id);
    if (formula) return linkToFormula(formula);
    const message = `the formula '${id}' is on no slide of this audience`;
    this.tell(diagnostic('formula-left-out', message, { place, hint: 'include its slide, or reword this' }));
    return '(?)';
  }

  /** What a text says in a fact's place. The fact's sources are added to `sources`. */
  private factText({ fact: id, part }: FactReference, sources: string[]): string {
    const fact = this.deck.facts.get(id);
    if (!fact) return `{${id}}`;
    this.facts.add(id);
    sources.push(...fact.sources);
    return this.factPart(fact, part);
  }

  private factPart(fact: Fact, part: string): string {
    if (part === 'label') return fact.label ? this.say(fact.label).text : '';
    if (part === 'when') return this.when(fact);
    if (part === 'iso') return isoOf(fact);
    if (fact.type === 'date') return showDate(fact.date.iso, this.language, this.words);
    if (fact.type === 'text') return this.say(fact.text).text;
    const shown = this.quantity(fact);
    if (part === 'value') return shown.number;
    if (part === 'unit') return shown.unit;
    return shown.text;
  }

  quantity(fact: Extract<Fact, { type: 'quantity' }>): ShownNumber {
    const { value, bound, sign } = fact;
    return showQuantity({ value, unit: this.unit(fact.unit), bound, sign }, this.language, this.words);
  }

  /** The fact's time in words; empty when it has none. */
  when(fact: Fact): string {
    const iso = isoOf(fact);
    return iso === '' ? '' : showDate(iso, this.language, this.words);
  }

  sources(ids: readonly string[]): Source[] {
    const found = new Map<string, Source>();
    for (const id of ids) {
      const source = this.deck.sources.get(id);
      if (source) found.set(id, source);
    }
    return [...found.values()];
  }
}

/** A text of facts and signs alone, such as `{founded}`, is the same in every language. */
function hasWords(text: string): boolean {
  return parseReferences(text).some((piece) => typeof piece === 'string' && /\p{L}/u.test(piece));
}

/** The fact's time as a program reads it: `2001-06-15`, `2013/2017`; empty when it has none. */
function isoOf(fact: Fact): string {
  return (fact.type === 'date' ? fact.date.iso : fact.when?.iso) ?? '';
}
