import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LayoutName } from '../../src/model/theme.ts';
import { layoutNames } from '../../src/model/theme.ts';
import { placeRegions, writtenStep } from '../../src/place/index.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { parseDeck } from '../../src/tree/parse.ts';
import { buildWeb } from '../../src/web/index.ts';
import { openBrowser, watchedPage } from '../helpers/browser.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { seeSlide } from './walk.ts';

const decks = [
  { name: 'web-sample', theme: 'academic', aspect: '16:9', width: 960, height: 540, notes: '论文归纳了三点' },
  { name: 'web-sample-en', theme: 'hall', aspect: '4:3', width: 720, height: 540, notes: 'three things' },
] as const;
