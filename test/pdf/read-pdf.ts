import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** What a reader of the PDF sees and what assistive programs hear. */
export async function readPdf(path: string) {
  const data = new Uint8Array(await readFile(path));
  const loading = getDocument({ data, verbosity: 0 });
  const pdf = await loading.promise;
  const pages = [];
  for (let n = 1; n <= pdf.numPages; n++) pages.push(await readPage(await pdf.getPage(n)));
  const { info } = await pdf.getMetadata();
  // A Map, whatever its type says.
  const mark = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, unknown> | null;
  const outline: readonly OutlineItem[] = (await pdf.getOutline()) ?? [];
  await loading.destroy();
  return { info: info as Record<string, unknown>, tagged: mark?.get('Marked') === true, outline, pages };
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: PdfPage) {
  const { items } = await page.getTextContent();
  const links = await page.getAnnotations();
  return {
    size: [page.view[2], page.view[3]].map((length) => Math.round(length ?? 0)),
    text: items.map((item) => ('str' in item ? item.str : '')).join(''),
    tags: JSON.stringify(await page.getStructTree()),
    links: links.map(({ url, dest }) => url ?? dest),
  };
}
