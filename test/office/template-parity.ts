/** A deck in a template, printed from both outputs and held against each other. */
import { rmSync } from 'node:fs';
import { type DeckFor, projectWith } from '../template/template-deck.ts';
import { printBoth } from './built-deck.ts';
import { readPages } from './characters.ts';
import { measureParity } from './parity.ts';

export interface TemplateParity {
  /** Of the characters that both have, the share within 2 % of the slide's width of each other, in %. */
  readonly within2: number;
  /** Share of the web's characters that PowerPoint has, in %. */
  readonly inPptx: number;
  /** Text outside the slide in either, and slides where less than three quarters stand alike. */
  readonly outside: readonly string[];
  readonly low: readonly string[];
}

export async function parityInTemplate(
  template: string,
  { deck, audience }: DeckFor,
): Promise<TemplateParity> {
  const root = projectWith(template, deck);
  try {
    const { webPdf, pptxPdf, report } = await printBoth(deck, audience, root);
    const [web, pptx] = [await readPages(webPdf), await readPages(pptxPdf)];
    const { pages, total } = measureParity(web, pptx);
    const name = (i: number) => `${i + 1} ${report.slides[i]?.id} (${report.slides[i]?.layout})`;
    const beyond = [web, pptx].flatMap((all, n) =>
      all.flatMap(({ outside }, i) =>
        outside === ''
          ? []
          : [`${name(i)}: '${outside}' outside the slide in ${n === 0 ? 'the web' : 'PowerPoint'}`],
      ),
    );
    const low = pages.flatMap(({ within2 }, i) =>
      within2 < 75 ? [`${name(i)}: ${within2.toFixed(0)} % of characters alike`] : [],
    );
    return { within2: total.within2, inPptx: total.inPptx, outside: beyond, low };
  } finally {
    if (!process.env['LECTERN_KEEP']) rmSync(root, { recursive: true, force: true });
    else process.stderr.write(`${root}\n`);
  }
}
