/** A fence of Mermaid in Markdown, as the block that draws it. For Node: browsers get the block. */
import { readSpec, saidOf } from '../index.ts';
import { type ReadMermaid, readMermaid } from './read.ts';

export const isMermaid = (lang: string): boolean => lang === 'mermaid';

/** `info` is what follows the fence's backticks: of Slidev's options only ours, `{clicks: true}`, makes a difference. */
export function mermaidFence(info: string, content: string): ReadMermaid {
  const read = readMermaid(content);
  if (!('kind' in read)) return read;
  const { kind, value, name } = read;
  const checked = readSpec(kind, value);
  if ('problem' in checked) {
    const isEmpty = Object.values(value).some((one) => Array.isArray(one) && one.length === 0);
    return { problem: isEmpty ? 'there is nothing in it to draw' : checked.problem, line: 1 };
  }
  const said = value['alt'] ?? saidOf(kind, value, hasCjk(content)) ?? listed(value);
  const alt = name ? `${name}: ${said}` : said;
  return { kind, value: { ...value, alt, ...(isBuiltUp(info) ? { clicks: true } : {}) } };
}

const isBuiltUp = (info: string): boolean => /\{[^}]*\bclicks\s*:\s*true\b[^}]*\}/.test(info);

const hasCjk = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** Of a timeline: its events. */
function listed({ events = [] }: Readonly<Record<string, unknown>>): string {
  const all = events as readonly {
    readonly date?: string;
    readonly title?: string;
    readonly text?: string;
  }[];
  return all.map(({ date, title, text }) => [date, title, text].filter(Boolean).join(' ')).join('; ');
}
