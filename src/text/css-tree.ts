/** As much of css-tree as we use; it comes without types. */
export interface CssNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

export interface CssTree {
  readonly parse: (css: string, options: { context: string; parseCustomProperty: boolean }) => CssNode;
  readonly generate: (node: CssNode) => string;
  readonly walk: (
    node: CssNode,
    enter: (node: CssNode, item?: object, list?: { readonly remove: (item: object) => void }) => void,
  ) => void;
  readonly ident: { readonly decode: (name: string) => string };
}
