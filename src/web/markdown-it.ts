/** What we use of the markdown-it that Slidev has, and of its tokens. */
export interface Token {
  type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
  attrJoin(name: string, value: string): void;
  attrSet(name: string, value: string): void;
}

export interface Markdown {
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: { readonly tokens: readonly Token[] }) => void): void;
    };
  };
}
