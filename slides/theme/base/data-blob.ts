/** What a `data:` URL in base64 holds; undefined for any other URL. */
export function dataBlob(url: string): Blob | undefined {
  const [, type, data] = /^data:([\w/+.-]+);base64,(.*)$/s.exec(url) ?? [];
  if (data === undefined) return undefined;
  const text = atob(data);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new Blob([bytes], { type: type ?? '' });
}
