/** The import takes files up to this size; larger ones go by the command line. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A file's bytes as base64. */
export async function asBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
