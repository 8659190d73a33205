import { typeOf } from './schema.ts';

/**
 * Whether a text reads like a name or an enum value that somebody thought up, so that it may be shown. Ids, tokens,
 * addresses of people and long texts do not.
 */
export function isWord(text: string): boolean {
  if (!/^[\w $./:+[\]-]{1,80}$/.test(text) || (text.match(/\d/g)?.length ?? 0) > 4) return false;
  const runs = text.match(/[A-Za-z\d]+/g) ?? [];
  return runs.every((run) => /^([A-Za-z]+\d{0,3}|\d{1,4})$/.test(run)) && isReadable(text);
}

/** Tells `chatButton` from the letters of a token, which change between upper and lower case all the time. */
function isReadable(text: string): boolean {
  if (/[bcdfghjklmnpqrstvwxz]{6}/i.test(text) || (/[a-z]/.test(text) && /[A-Z]{5}/.test(text))) return false;
  const words = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  const letters = words.join('').length;
  return letters < 5 || words.length <= letters / (letters < 10 ? 2.4 : 3);
}

/** A name that no spec has, or `*` if it is rather a value that serves as a name. */
export function shownName(name: string): string {
  return isWord(name) && !/[ /:]/.test(name) ? name : '*';
}

/** A value that is not one of the documented ones. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return isWord(value) ? JSON.stringify(value) : `string of ${value.length} characters`;
  if (typeof value === 'number') return isWord(String(value)) ? String(value) : 'number';
  return typeof value === 'boolean' || value === null ? String(value) : typeOf(value);
}

/** A media type without its parameters. */
export function shownMediaType(mediaType: string): string {
  return isWord(mediaType) ? mediaType : 'something else';
}
