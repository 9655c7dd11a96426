import type { PDFDocument } from 'pdf-lib';

/** What a PDF says of itself. */
export interface Properties {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Creation and modification time. */
  readonly clock: Date;
}

export function writeProperties(pdf: PDFDocument, properties: Properties): void {
  pdf.setTitle(properties.title, { showInWindowTitleBar: true });
  pdf.setLanguage(properties.language);
  pdf.setAuthor(properties.author);
  pdf.setSubject(properties.subject);
  pdf.setKeywords([properties.keywords.join(', ')]);
  pdf.setCreator('Lectern');
  pdf.setCreationDate(properties.clock);
  pdf.setModificationDate(properties.clock);
}
