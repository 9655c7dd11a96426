/** The outline beside the pages: sections, and in them their slides. The browser's own knows headings only. */
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';

export interface OutlineSlide {
  readonly title: string;
  readonly section?: string;
  /** The page it stands on, from 0. */
  readonly page: number;
}

interface Entry {
  readonly title: string;
  readonly page: number;
  readonly children: readonly Entry[];
}

/** Writes the outline, in place of any that is there. */
export function writeOutline(pdf: PDFDocument, slides: readonly OutlineSlide[]): void {
  const { context, catalog } = pdf;
  const root = context.obj({ Type: 'Outlines' });
  const ref = context.register(root);
  addEntries(pdf, root, ref, outlineOf(slides));
  catalog.set(PDFName.of('Outlines'), ref);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** A section's first slide often has its title; the section's own entry then stands for it. */
export function outlineOf(slides: readonly OutlineSlide[]): Entry[] {
  const top: (Entry & { readonly children: Entry[] })[] = [];
  slides.forEach(({ title, section, page }, i) => {
    const entry = { title, page, children: [] };
    const before = slides[i - 1];
    const parent = top.at(-1);
    if (section === undefined) top.push(entry);
    else if (section !== before?.section || !parent) {
      top.push({ title: section, page, children: title === section ? [] : [entry] });
    } else parent.children.push(entry);
  });
  return top;
}

/** Outline items are a list linked both ways; `Count` says how many show at first: none below the sections. */
function addEntries(pdf: PDFDocument, parent: PDFDict, parentRef: PDFRef, entries: readonly Entry[]): void {
  const { context } = pdf;
  const refs = entries.map(() => context.nextRef());
  entries.forEach(({ title, page, children }, i) => {
    const item = context.obj({ Parent: parentRef });
    const [before, after] = [refs[i - 1], refs[i + 1]];
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    item.set(PDFName.of('Dest'), context.obj([pdf.getPage(page).ref, 'Fit']));
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    const ref = refs[i];
    if (!ref) return;
    if (children.length > 0) addEntries(pdf, item, ref, children);
    if (children.length > 0) item.set(PDFName.of('Count'), context.obj(-children.length));
    context.assign(ref, item);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  parent.set(PDFName.of('First'), first);
  parent.set(PDFName.of('Last'), last);
  parent.set(PDFName.of('Count'), context.obj(entries.length));
}
