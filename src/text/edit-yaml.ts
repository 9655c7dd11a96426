import { type Document, parseDocument } from 'yaml';

/** Changes a file's YAML; its comments, its order and the way it is written stay. */
export function editYaml(text: string, edit: (document: Document) => void): string {
  const document: Document = parseDocument(text);
  edit(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
