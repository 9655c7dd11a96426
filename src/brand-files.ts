/** The files that brands are made of, which may stand outside their deck's folder. */
import { join } from 'node:path';
import { type Audience, usualBrandFile } from './model/audience.ts';
import type { Project } from './project.ts';

/** All that an audience's brand was read from, absolute; also what would be if it were there. */
export function brandFiles(
  { root }: Pick<Project, 'root'>,
  { brand: { file } }: Audience,
): readonly string[] {
  if (file === false) return [];
  return file?.files ?? [join(root, usualBrandFile)];
}
