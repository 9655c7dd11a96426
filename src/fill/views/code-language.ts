/** Names of languages: as people write them, as Slidev takes them, and as they are said. */
import { codeLanguage, codeLanguages, plainLanguages } from '../../theme/code-languages.ts';

/** What Slidev makes something else of than code. */
const drawn: readonly string[] = ['mermaid', 'plantuml', 'puml'];

/** The word after a fence's backticks. What nobody knows has no language, nor has what would be drawn. */
export function languageWord(language: string, figures: readonly string[]): string {
  const word = codeLanguage(language);
  return codeLanguages.has(word) && !figures.includes(word) && !drawn.includes(word) ? word : 'text';
}

const names: Readonly<Record<string, string>> = {
  bash: 'Bash',
  c: 'C',
  cpp: 'C++',
  cs: 'C#',
  csharp: 'C#',
  css: 'CSS',
  fsharp: 'F#',
  go: 'Go',
  html: 'HTML',
  java: 'Java',
  javascript: 'JavaScript',
  js: 'JavaScript',
  json: 'JSON',
  jsx: 'JSX',
  julia: 'Julia',
  latex: 'LaTeX',
  matlab: 'MATLAB',
  md: 'Markdown',
  php: 'PHP',
  py: 'Python',
  r: 'R',
  rb: 'Ruby',
  rs: 'Rust',
  sh: 'Shell',
  sql: 'SQL',
  tex: 'TeX',
  ts: 'TypeScript',
  tsx: 'TSX',
  typescript: 'TypeScript',
  vue: 'Vue',
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
};

/** `Python`; nothing for text that is in no language. */
export function languageName(language: string): string {
  const word = codeLanguage(language);
  if (plainLanguages.includes(word)) return '';
  return Object.hasOwn(names, word) ? (names[word] ?? '') : word.charAt(0).toUpperCase() + word.slice(1);
}
