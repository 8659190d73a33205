/** A path without its percent-encoding; undefined if a % in it is not followed by two hex digits. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
