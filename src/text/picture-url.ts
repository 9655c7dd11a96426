/**
 * A path with forward slashes as the URL that Markdown names a picture by. Every sign that a URL, Markdown or HTML gives
 * a meaning is encoded, so that `C# notes (50%)?.png` is a file's name and nothing else.
 */
export function pathToUrl(path: string): string {
  const encode = (part: string) =>
    encodeURIComponent(part.toWellFormed()).replace(
      /[!'()*~]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return path.split('/').map(encode).join('/');
}

/** The path that a picture's URL names. What is encoded wrongly stands for itself. */
export function urlToPath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
