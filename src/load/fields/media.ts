import { lostOf, mediaFile } from '../../media-file.ts';
import type { MediaField, MediaKind, MediaPlay } from '../../model/field.ts';
import { type LoadContext, noText } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readFilePath, readPath } from '../pictures.ts';
import { needText, readRich } from '../texts.ts';

/** A film or a sound, of the deck's folder or of the web. What its file does not hold is told here. */
export function readMedia(context: LoadContext, cursor: Cursor, kind: MediaKind): MediaField {
  const caption = readRich(context, cursor.get('caption'));
  const poster = cursor.get('poster');
  const [start, end] = [seconds(cursor, 'start'), seconds(cursor, 'end')];
  const link = cursor.get('link').string;
  const src = cursor.get('src');
  const remote = /^https?:\/\//i.test(src.string ?? '');
  if (remote) checkRemote(context, cursor, kind);
  const path = remote ? (src.string ?? '') : localPath(context, cursor, kind);
  if (start !== undefined && end !== undefined && end <= start)
    context.problems.add('out-of-range', `it ends at ${end} s, before it starts`, cursor.get('end').place);
  return {
    type: 'media',
    kind,
    src: path,
    remote,
    alt: cursor.get('alt').exists ? needText(context, cursor.get('alt')) : noText(cursor),
    ...(poster.exists && { poster: readPath(context, poster) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    loop: cursor.get('loop').boolean(false),
    muted: cursor.get('muted').boolean(false),
    play: (cursor.get('play').string ?? 'asked') as MediaPlay,
    ...(caption && { caption }),
    ...(link !== undefined && { link }),
    place: cursor.place,
  };
}

function seconds(cursor: Cursor, key: string): number | undefined {
  const { scalar } = cursor.get(key);
  return typeof scalar === 'number' ? scalar : undefined;
}

/** Nothing is fetched: what is on the web is its poster, which leads there. */
function checkRemote({ problems }: LoadContext, cursor: Cursor, kind: MediaKind): void {
  if (kind === 'video' && !cursor.get('poster').exists) {
    const hint = 'Write poster: images/a-frame.jpg: a picture of it, which leads to it.';
    problems.add('missing-field', 'a film of the web has no poster', cursor.get('src').place, hint);
  }
  for (const key of ['start', 'end', 'loop', 'muted', 'play']) {
    if (!cursor.get(key).exists) continue;
    const hint = "Save the file in the deck's folder, or leave this out.";
    problems.add(
      'unknown-key',
      `what is on the web is opened there, and takes no '${key}'`,
      cursor.keyPlace(key),
      hint,
    );
  }
}

const webmHint = 'Save it as MP4 with H.264; as it is, PowerPoint has its poster alone.';

function localPath(context: LoadContext, cursor: Cursor, kind: MediaKind): string {
  const at = cursor.get('src');
  const { folder, problems } = context;
  const { path, ok } = readFilePath(context, at, kind === 'video' ? 'media/tide.mp4' : 'media/tide.mp3');
  if (!ok) return path;
  const found = mediaFile(folder.path(path));
  if ('problem' in found) {
    problems.add(found.code ?? 'bad-media', `'${at.string}' ${found.problem}`, at.place, found.hint);
    return path;
  }
  if (found.is !== kind) {
    const message = `'${at.string}' is ${found.is === 'video' ? 'a film' : 'a sound'}, not ${kind === 'video' ? 'a film' : 'a sound'}`;
    problems.add('bad-media', message, at.place, `Show it by the block '${found.is}'.`);
  }
  const lost = lostOf(found, seconds(cursor, 'end'));
  if (lost !== undefined)
    problems.add(
      'not-played',
      `'${at.string}': ${lost}`,
      at.place,
      found.format === 'webm' ? webmHint : undefined,
    );
  for (const key of ['start', 'end']) {
    const asked = seconds(cursor, key);
    if (asked === undefined || found.seconds === undefined || asked <= found.seconds + 0.5) continue;
    const message = `'${at.string}' is ${Math.round(found.seconds * 10) / 10} s long`;
    problems.add('out-of-range', message, cursor.get(key).place);
  }
  return path;
}
