/**
 * A process of its own (`build-web.ts` starts it): builds one filled Markdown into one page. Slidev changes its
 * process's environment and prints as it likes; here it disturbs nobody.
 *
 *     node build-page.ts MARKDOWN FILE CACHE [THEME]
 */
import { writeFile } from 'node:fs/promises';
import { resolveOptions } from '@slidev/cli';
import { removeUnused } from '../in-use.ts';
import { keptIn } from '../kept-in.ts';
import { lecternHead } from '../lectern-head.ts';
import { deckHead, deckLanguage } from './deck-theme.ts';
import { fontsCss, fontsWanted } from './fonts.ts';
import { deckPage, pageFault } from './page.ts';
import { scriptText, styleText } from './script-text.ts';
import { deckCssMark, shellFor } from './shell.ts';
import { slidesPart } from './slides-part.ts';
import { viteConfigs } from './slidev-build.ts';
import { wholeThemeCss } from './theme-css.ts';

// What is built is for an audience, whatever the shell that builds it is set up for.
process.env['NODE_ENV'] = 'production';

const [entry = '', file = '', cacheDir = '', theme] = process.argv.slice(2);

const options = await resolveOptions({ entry, ...(theme ? { theme } : {}) }, 'build');
const headmatter = options.data.headmatter as Readonly<Record<string, unknown>>;
const head = deckHead(options);
const config = await viteConfigs(options);
const part = await slidesPart(options, config);
const shell = await shellFor({ options, config, wanted: part.wanted, define: part.define, cacheDir });
const deckCss = [await fontsCss(fontsWanted(head, options.data)), wholeThemeCss(head)].join('\n');
const html = deckPage(options.utils.indexHtml, {
  language: deckLanguage(headmatter),
  scripts: [scriptText(part.about), shell.script, scriptText(part.script)],
  // A replacement function: `$&` would be read as a pattern otherwise.
  styles: [shell.css.replace(deckCssMark, () => styleText(deckCss)), styleText(part.css)],
  network: lecternHead({ headmatter }).network,
});
const fault = pageFault(html, new Set([shell.script]));
if (fault !== undefined) throw new Error(`the web deck would stay blank: ${fault}`);
await writeFile(file, html);
for (const folder of [cacheDir, keptIn('fonts'), keptIn('pictures')])
  await removeUnused(folder).catch(() => {});
