/** Mermaid's own drawings, as SVG that needs neither its style sheet nor HTML. The page reaches nothing. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { MermaidLook } from '../theme/mermaid-look.ts';
import type { BrowserProgram } from './find.ts';
import { withBrowser } from './launch.ts';
import { standaloneSvg } from './standalone-svg.ts';

/** What is wrong with a text, in Mermaid's words. */
export type DrawnMermaid = { readonly svg: string } | { readonly problem: string };

/** Milliseconds that one drawing may take. */
const longest = 20_000;

const script = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js');

/** Each text as a drawing, in their order. Throws ToolError when the browser fails. */
export function drawMermaid(
  program: BrowserProgram,
  texts: readonly string[],
  look: MermaidLook,
): Promise<readonly DrawnMermaid[]> {
  return withBrowser(program, async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.route('**', (route) => route.abort());
    await page.setContent('<!doctype html><body style="margin:0"><div id="stage"></div>');
    await page.addScriptTag({ path: script() });
    const drawn: DrawnMermaid[] = [];
    for (const text of texts) drawn.push(await drawOne(page, text, look));
    return drawn;
  });
}

async function drawOne(page: Page, text: string, look: MermaidLook): Promise<DrawnMermaid> {
  const late = new Promise<DrawnMermaid>((done) => {
    setTimeout(() => done({ problem: 'it takes too long to draw' }), longest).unref();
  });
  const drawing = async (): Promise<DrawnMermaid> => {
    const problem = await page.evaluate(inPage, { text, config: configOf(look) });
    return problem === undefined ? { svg: await page.evaluate(standaloneSvg) } : { problem };
  };
  return await Promise.race([drawing(), late]);
}

/** A text's own settings may not change what is ours: colours, faces, and that nothing in it is HTML or runs. */
function configOf({ variables, family }: MermaidLook) {
  const ours = {
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    theme: 'base',
    themeVariables: { ...variables, fontFamily: family },
    fontFamily: family,
    deterministicIds: true,
  };
  const axis = { labelFontSize: 18, titleFontSize: 18 };
  const kinds = {
    flowchart: { htmlLabels: false },
    journey: {
      textPlacement: 'tspan',
      sectionColours: Array.from({ length: 8 }, () => variables['primaryTextColor']),
    },
    // Its gradients are nothing but a browser's.
    sankey: { linkColor: 'source', nodeAlignment: 'justify' },
    quadrantChart: {
      ...{ titleFontSize: 24, quadrantLabelFontSize: 20, xAxisLabelFontSize: 18, yAxisLabelFontSize: 18 },
      ...{ pointLabelFontSize: 18, pointRadius: 7, pointTextPadding: 10 },
    },
    xyChart: { titleFontSize: 24, xAxis: axis, yAxis: axis },
  };
  return { ...ours, ...kinds, secure: ['secure', 'maxTextSize', 'themeCSS', ...Object.keys(ours)] };
}

interface Mermaid {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

/** Runs in the page: draws a text on its stage. What is wrong with it, if anything. */
async function inPage({ text, config }: { readonly text: string; readonly config: object }) {
  const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
  const stage = document.getElementById('stage') as HTMLElement;
  try {
    mermaid.initialize(config);
    // Names that Mermaid makes up are the same in every build.
    let seed = 1;
    Math.random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const { svg } = await mermaid.render('diagram', text);
    stage.innerHTML = svg;
    return undefined;
  } catch (error) {
    return String((error as Error).message ?? error)
      .split('\n')
      .slice(0, 3)
      .join(' ');
  }
}
