/**
 * Where Slidev's client does otherwise than somebody who lectures wants: its sources are changed as they are compiled.
 * Each change names what it looks for, and is a fault of ours when Slidev no longer has that.
 */

/** What the changes need to know of the deck; name and darkness as code. */
export interface ClientDeck {
  /** Unlike that of any other deck of the same title, e.g. for another audience. */
  readonly name: string;
  readonly dark: string;
  /** A built deck, whose windows talk within one browser only. */
  readonly built: boolean;
}

export interface Change<Deck> {
  /** End of the module's id. */
  readonly file: string;
  readonly from: string;
  readonly to: (deck: Deck) => string;
}

const changes: readonly Change<ClientDeck>[] = [
  // Slidev shows a deck as the machine prefers, dark or light, until it is switched; ours as its theme is.
  {
    file: '@slidev/client/logic/dark.ts',
    from: 'usePreferredDark()',
    to: ({ dark }) => `({ value: ${dark} })`,
  },
  // A slide is also found by the id in its front matter, which is what links in a deck call it by.
  {
    file: '@slidev/client/logic/slides.ts',
    from: 's.meta.slide?.frontmatter.routeAlias === no',
    to: () => '[s.meta.slide?.frontmatter.routeAlias, s.meta.slide?.frontmatter.id].includes(no)',
  },
  // Windows of one deck go on together; those of another deck of the same title stay where they are.
  ...['shared', 'drawings'].map((what) => ({
    file: '@slidev/client/setup/root.ts',
    from: `\`\${slidesTitle} - ${what}\``,
    to: ({ name }: ClientDeck) => `(${name} + ' - ${what}')`,
  })),
  // Of a deck that is opened by double click, too, the presenter's view follows the slides.
  {
    file: '@slidev/client/setup/root.ts',
    from: 'TRUST_ORIGINS.includes(',
    to: ({ built }) => (built ? '[location.hostname].includes(' : 'TRUST_ORIGINS.includes('),
  },
  // A machine that is low on power, or a browser without a window, lets no page keep the screen on: no error of the deck's.
  {
    file: '@slidev/client/composables/useWakeLock.ts',
    from: 'useVueUseWakeLock()',
    to: () => `useVueUseWakeLock('wakeLock' in navigator ? { navigator: { wakeLock: {
      request: (type) => navigator.wakeLock.request(type).catch(() => null),
    } } } : {})`,
  },
  // Who goes on before a slide has moved over skips the rest of the move, and a browser may know none: no errors either.
  {
    file: '@slidev/client/composables/useViewTransition.ts',
    from: 'document.startViewTransition(() => {',
    to: () => `((change) => {
      const { ready, finished, updateCallbackDone } = document.startViewTransition(change);
      for (const part of [ready, finished, updateCallbackDone]) part.catch(() => {});
    })(() => {`,
  },
  {
    file: '@slidev/client/composables/useViewTransition.ts',
    from: 'console.warn("View transition is not supported in your browser, fallback to normal transition.")',
    to: () => '',
  },
];

/**
 * A module of Slidev's client as ours has it; undefined where it stays as it is, as nearly all do: `describe` is called
 * for the others only. Throws when Slidev has changed.
 */
export const changedClient = (code: string, id: string, describe: () => ClientDeck): string | undefined =>
  changedBy(changes, code, id, describe);

/** The same with changes of another table. */
export function changedBy<Deck>(
  changes: readonly Change<Deck>[],
  code: string,
  id: string,
  describe: () => Deck,
): string | undefined {
  const [path = '', query] = id.replaceAll('\\', '/').split('?');
  // A part of a component, say its style, was cut from the component as changed.
  if (new URLSearchParams(query).has('vue')) return undefined;
  const mine = changes.filter(({ file }) => path.endsWith(file));
  if (mine.length === 0) return undefined;
  const deck = describe();
  return mine.reduce((changed, { file, from, to }) => {
    if (!changed.includes(from))
      throw new Error(`${file} no longer has ${from}: see who imports src/web/slidev-client.ts`);
    return changed.replace(from, () => to(deck));
  }, code);
}
