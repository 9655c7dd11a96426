/** Mermaid's text as a block of ours: read once, drawn as all drawings are. Not for browsers, which get the block. */
import { Misfit } from '../kit/shape.ts';
import { readClasses } from './classes.ts';
import type { Drawable } from './drawable.ts';
import { readEntities } from './entities.ts';
import { readFlow } from './flow.ts';
import { readGantt } from './gantt.ts';
import { readMind, readPie, readTime } from './lists.ts';
import { readSequence } from './sequence.ts';
import { readStates } from './states.ts';

export type ReadMermaid =
  | Drawable
  /** What is wrong with the text, and in which of its lines, from 1. */
  | { readonly problem: string; readonly line: number }
  /** A kind of diagram that is not drawn here. */
  | { readonly unknown: string };

const kinds: readonly (readonly [RegExp, (text: string) => Drawable])[] = [
  [/^(?:flowchart|graph)\b/, readFlow],
  [/^sequenceDiagram\b/, readSequence],
  [/^stateDiagram\b/, readStates],
  [/^classDiagram\b/, readClasses],
  [/^erDiagram\b/, readEntities],
  [/^mindmap\b/, readMind],
  [/^timeline\b/, readTime],
  [/^pie\b/, readPie],
  [/^gantt\b/, readGantt],
];

const known = new Map<string, ReadMermaid>();
/** Texts that are remembered: a deck is read several times. */
const most = 100;

export function readMermaid(source: string): ReadMermaid {
  const before = known.get(source);
  if (before) return before;
  const read = readNew(source);
  if (known.size >= most) known.clear();
  known.set(source, read);
  return read;
}

function readNew(source: string): ReadMermaid {
  const { text, title, first } = bare(source);
  if (first === '') return { problem: 'it is empty', line: 1 };
  const [, reader] = kinds.find(([begins]) => begins.test(first)) ?? [];
  if (!reader) return { unknown: first.split(/[\s:]/)[0] ?? first };
  try {
    return { ...reader(text), ...(title ? { name: title } : {}) };
  } catch (error) {
    return problemOf(error);
  }
}

/** The text without its comments, its front matter and its settings, all lines where they were. */
function bare(source: string): {
  readonly text: string;
  readonly title: string | undefined;
  readonly first: string;
} {
  const blank = (part: string) => part.replace(/[^\n]/g, '');
  const front = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source);
  const body = front ? blank(front[0]) + source.slice(front[0].length) : source;
  const text = body
    .replace(/\r\n?/g, '\n')
    .replace(/%%\{[\s\S]*?\}%%/g, blank)
    .replace(/^[ \t]*%%.*$/gm, '');
  const title = front && /^title:\s*(.+?)\s*$/m.exec(front[1] ?? '')?.[1];
  const first = text.split('\n').find((line) => line.trim() !== '');
  return { text, title: title ?? undefined, first: first?.trim() ?? '' };
}

/** Parsers of Mermaid throw errors with `hash`, which knows the line; ours say what cannot be drawn. */
function problemOf(error: unknown): { readonly problem: string; readonly line: number } {
  if (error instanceof Misfit) return { problem: error.message, line: 1 };
  const {
    message = '',
    hash,
    line: own,
  } = error as Error & {
    readonly hash?: {
      readonly loc?: { readonly first_line?: number; readonly last_line?: number };
      readonly line?: number;
      readonly text?: string;
    };
    readonly line?: number;
  };
  const line =
    own ?? hash?.loc?.last_line ?? (hash?.line === undefined ? undefined : hash.line + 1) ?? lineIn(message);
  const met = hash?.text?.trim();
  const what = met ? `'${met}' cannot stand here` : (message.split('\n')[0] ?? '').replace(/^Error: /, '');
  return { problem: what || 'it cannot be read', line: line ?? 1 };
}

const lineIn = (message: string): number | undefined => {
  const [, line] = /line:? (\d+)/.exec(message) ?? [];
  return line === undefined ? undefined : Number(line);
};
