import type { Branch } from '../kit/branch.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** A question, the answers to it, and what each leads to: another question or an outcome. */
export interface Choice {
  /** The answer that leads here; the first question has none. */
  readonly when?: string;
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  readonly choices?: readonly Choice[];
}

export interface DecisionTreeSpec extends Choice {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly choices: readonly Choice[];
}

const choice: Read<Choice> = (value, at) =>
  mapping({ title: text }, { when: text, text, source: text, choices: list(choice, 0) })(value, at);

export const readDecisionTree: Read<DecisionTreeSpec> = mapping(
  { alt, title: text, choices: list(choice) },
  { text, source: text, clicks: flag },
);

/** As a tree whose branches know the answer that leads to them. */
export interface AnsweredBranch extends Branch {
  readonly when?: string;
  readonly branches: readonly AnsweredBranch[];
}

export const asBranch = ({ choices = [], ...own }: Choice): AnsweredBranch => ({
  ...own,
  branches: choices.map(asBranch),
});

/** All of it in words: "Rain? yes: Umbrella; no: Hat". */
export function choiceWords({ title, text: more, choices = [] }: Choice, cjk: boolean): string {
  const [colon, semicolon] = cjk ? ['：', '；'] : [': ', '; '];
  const own = [title, more].filter(Boolean).join(colon);
  const answers = choices.map((one) => `${one.when ? `${one.when}${colon}` : ''}${choiceWords(one, cjk)}`);
  if (answers.length === 0) return own;
  return cjk ? `${own}（${answers.join(semicolon)}）` : `${own} (${answers.join(semicolon)})`;
}
