import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts';

interface Entry {
  readonly severity: Severity;
  /** One line for lists and the reference. */
  readonly title: string;
}

const error = (title: string): Entry => ({ severity: 'error', title });
const warning = (title: string): Entry => ({ severity: 'warning', title });
const suggestion = (title: string): Entry => ({ severity: 'suggestion', title });

/** Everything that can be wrong in a user's input. Codes are permanent: scripts and tests rely on them. */
export const catalogue = {
  // Files
  'missing-file': error('A file or folder is not there'),
  'unreadable-file': error('A file cannot be read'),
  'empty-file': error('A file holds nothing'),
  'bad-encoding': error('A file is not UTF-8'),
  'unsafe-path': error('A path leads out of the deck'),
  'unused-file': warning('A file is part of nothing'),
  'unused-language': warning('A language in which no text is written'),
  'too-large': error('More than a limit allows'),

  // YAML and CSV as such
  'yaml-syntax': error('YAML that cannot be read'),
  'yaml-tab': error('A tab where YAML wants spaces'),
  'unquoted-comma': error('A comma in braces that cuts a text in two'),
  'duplicate-key': error('A key stands twice in one place'),
  'csv-syntax': error('CSV that cannot be read'),
  'csv-ragged-row': error('A row with more or fewer cells than the header'),
  'json-syntax': error('JSON that cannot be read'),
  'bib-syntax': error('BibTeX that cannot be read'),
  'bad-workbook': error('A workbook that cannot be read'),

  // Shape
  'unknown-key': error('A key that means nothing here'),
  'missing-field': error('Something required is not there'),
  'wrong-type': error('A value of another type than is wanted'),
  'wrong-value': error('A value that is not one of those possible'),
  'wrong-count': error('Too few or too many entries'),
  'out-of-range': error('A number too small or too great'),
  'empty-text': error('A text without a character'),
  'unknown-kind': error('A kind of slide that does not exist'),
  'unknown-block': error('A block that does not exist'),
  'bad-nesting': error('A block within one that cannot hold it'),
  'bad-maths': error('LaTeX that cannot be read'),
  'bad-mermaid': error('Mermaid that cannot be read'),
  'bad-markup': error('Rich text with something that it cannot hold'),
  'bad-id': error('An id with other signs than small letters, digits and hyphens'),
  'bad-date': error('A date that does not exist'),
  'bad-language': error('A language tag that is not BCP 47'),
  'bad-face': error('A face whose name is not one'),
  'bad-color': error('A colour that is none'),
  'unknown-color': error('A colour that does not exist'),
  'circular-color': error('A colour that stands for itself'),
  'duplicate-id': error('An id given twice'),

  // References
  'unknown-fact': error('A fact that does not exist'),
  'unknown-formula': error('A formula that does not exist'),
  'unknown-node': error('A part of a drawing that it does not have'),
  'unknown-part': error('Something asked of a fact that it does not have'),
  'unknown-source': error('A source that does not exist'),
  'bad-citation-style': error('A citation style that is not known, or not a style'),
  'no-citation-processor': error('The program that sets citations is not installed'),
  'unknown-sheet': error('A sheet or range that a workbook does not have'),
  'unknown-unit': error('A unit that does not exist'),
  'unknown-table': error('A table that does not exist'),
  'unknown-column': error('A column that does not exist'),
  'unknown-row': error('A row that does not exist'),
  'unknown-section': error('A section that does not exist'),
  'unknown-slide': error('A slide that does not exist'),
  'unknown-tag': error('A tag that no slide has'),
  'unknown-country': error('A country that a map does not have'),
  'unknown-icon': error('An icon that no installed set has'),
  'unknown-place': error('A place that a map does not have'),
  'bad-geojson': error('A file of outlines that cannot be read'),
  'unknown-audience': error('An audience that does not exist'),
  'bad-template-file': error('A PowerPoint file that cannot serve as a template'),
  'unknown-theme': error('A theme that does not exist'),
  'unknown-layout': error('A layout that does not exist'),
  'unknown-region': error('A region that does not exist'),
  'unknown-line': error('A line that does not exist'),
  'circular-extends': error('Something that extends itself'),

  // Brand files
  'unused-key': warning('A key of a brand file that means nothing'),
  'unknown-face': warning('A face of a brand that nothing brings'),
  'face-not-brought': warning('A face that is shown only where it is installed'),

  // Pictures
  'callout-out-of-sight': error('A callout at a place of its picture that is cut off'),

  // Films and sounds
  'bad-media': error('A file that is not a film or sound that can be played'),
  'not-played': warning('A film or sound that PowerPoint does not play as it is asked to'),

  // Tables
  'missing-column': error('A declared column is not in the CSV'),
  'undeclared-column': error('A column of the CSV is not declared'),
  'not-a-number': error('A cell of a number column holds something else'),
  'missing-value': error('A figure is asked for where there is none'),

  // Kinds and templates
  'bad-kind': error('A kind whose schema is none'),
  'unused-field': error('A field of a kind that its template never shows'),
  'bad-template': error('A template that cannot be filled'),

  // Checks of content
  'missing-translation': warning('A text is not there in the language of the audience'),
  'face-not-installed': warning('The web deck does not bring the face of its language'),
  'missing-words': warning('Words of Lectern itself are not there in the language of an audience'),
  'missing-alt': warning('A picture or figure without a description'),
  'figure-off-axis': warning('A figure beyond the ends that its axis is given'),
  'not-to-scale': warning('Figures that cannot be drawn to one scale'),
  'missing-credit': warning('A picture whose licence asks for a credit has none'),
  'figure-without-source': warning('A figure stands without its source'),
  'work-without-title': warning('A work that is cited and has no title'),
  'unused-fact': warning('A fact is used nowhere'),
  'unused-source': warning('A source that nothing rests on'),
  'unused-unit': warning('A unit that counts nothing'),
  'unused-table': warning('A table from which nothing is taken'),
  'title-repeats': warning('Two slides have one title'),
  'unknown-code-language': warning('A language of code whose words nobody knows'),
  'mermaid-as-picture': warning('A kind of Mermaid that is shown as a picture'),
  'mermaid-on-web': warning('A kind of Mermaid that the web deck alone shows'),
  'notes-length': warning('Notes and minutes do not agree'),
  'essential-too-long': error('The essential slides alone take more time than there is'),
  'template-decides': warning('A brand says what its template decides'),
  contrast: warning('Colours too close to be read'),
  'formula-left-out': warning('A text refers to a formula that this audience does not see'),
  'formula-too-large': error('A formula that does not fit even at its smallest'),
  'text-overflow': warning('Text does not fit'),
  'no-region': warning('Something on a slide for a region that its layout does not have'),
  'code-overflow': error('Code that is too long or too wide for its place'),
  'dead-link': warning('A link to a slide that is not there'),
  'small-picture': warning('A picture with too few pixels for its place'),

  // Slides that could be better: docs/design.md
  'many-alike': suggestion('Too many slides of one make-up'),
  'half-empty': suggestion('A slide whose lower half is empty'),
  'wall-of-text': suggestion('A slide with too many words'),
  'title-without-a-point': suggestion('A title that names a subject and says nothing of it'),
  'too-small-for-the-hall': suggestion('Text smaller than its theme promises'),

  // Conversion of any Slidev Markdown
  'not-carried-over': warning('Something of a web slide that PowerPoint cannot show'),
  'missing-picture': warning('A picture that cannot be put into the file'),
  'bad-import': warning('Slides that cannot be taken from another file'),

  // Tools outside
  'browser-missing': error('No browser is there'),
  'slidev-failed': error('Slidev failed'),
  'tool-failed': error('A program outside failed'),
  'not-written': error('A result that cannot be written'),
} as const satisfies Readonly<Record<string, Entry>>;

export type DiagnosticCode = keyof typeof catalogue;

/** A diagnostic of the catalogue. `severity` overrides the catalogue's, e.g. for a strict audience. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  rest: {
    readonly place?: Place | undefined;
    readonly hint?: string | undefined;
    readonly severity?: Severity;
  } = {},
): Diagnostic {
  return {
    code,
    severity: rest.severity ?? catalogue[code].severity,
    message,
    ...(rest.place && { place: rest.place }),
    ...(rest.hint !== undefined && { hint: rest.hint }),
  };
}

/** Why a file cannot be had, for whoever names it: what completes a sentence that begins with the file. */
export interface Refusal {
  readonly problem: string;
  readonly hint?: string;
  /** Where it is more than what is usual for such files. */
  readonly code?: DiagnosticCode;
}
