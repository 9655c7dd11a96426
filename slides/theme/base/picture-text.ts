/** A picture's description keeps its escaped signs and its code: the renderer knows plain text only. */

/** As much of Slidev's Markdown parser as is needed: it has markdown-it's form. */
interface Token {
  type: string;
  readonly children?: readonly Token[] | null;
}
interface Markdown {
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: { readonly tokens: readonly Token[] }) => void): void;
    };
  };
}

const shownAsText: ReadonlySet<string> = new Set(['text_special', 'code_inline']);

export function keepPictureText(md: Markdown): void {
  md.core.ruler.push('lectern_picture_text', ({ tokens }) => {
    for (const { children } of tokens)
      for (const token of children ?? []) if (token.type === 'image') asText(token);
  });
}

function asText({ children }: Token): void {
  for (const child of children ?? []) {
    if (shownAsText.has(child.type)) child.type = 'text';
    else if (child.type === 'image') asText(child);
  }
}
