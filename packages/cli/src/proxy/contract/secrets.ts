import type { IncomingHttpHeaders } from 'node:http';
import type { CapturedRequest, CapturedResponse } from './captured.ts';

const secretName = /token|secret|passw|pwd|key$|key_|authori|credential|session|cookie|signature|jwt|otp$/i;
const shortest = 4;
const hidden = '[redacted]';

/** Takes the secrets of an exchange out of a text. */
export type Hide = (text: string) => string;

/** What an exchange has in it that nobody else may see, from its headers, query and bodies. */
export function createHide(request: CapturedRequest, response: CapturedResponse, values: readonly unknown[]): Hide {
  const secrets = new Set<string>();
  for (const headers of [request.headers, response.headers]) addHeaders(secrets, headers);
  addFields(secrets, Object.fromEntries(new URLSearchParams(request.query)));
  for (const value of values) addFields(secrets, value);
  const longestFirst = [...secrets].filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((rest, secret) => rest.replaceAll(secret, hidden), text);
}

function addHeaders(secrets: Set<string>, headers: IncomingHttpHeaders): void {
  for (const [name, value = ''] of Object.entries(headers)) {
    if (!secretName.test(name)) continue;
    for (const text of [value].flat()) {
      secrets.add(text);
      for (const part of name.endsWith('cookie') ? valuesOfCookies(text) : partsOfCredentials(text)) secrets.add(part);
    }
  }
}

function valuesOfCookies(text: string): string[] {
  return text.split(';').map((cookie) => cookie.slice(cookie.indexOf('=') + 1).trim());
}

/** What follows the name of a scheme; a user and a password. */
function partsOfCredentials(text: string): string[] {
  const parts = text.split(/\s+/).slice(1);
  const basic = /^basic (.+)/i.exec(text)?.[1];
  return basic ? [...parts, ...Buffer.from(basic, 'base64').toString().split(':')] : parts;
}

function addFields(secrets: Set<string>, root: unknown): void {
  // Not by recursion: a body may be nested more deeply than calls can be.
  const waiting: { value: unknown; isSecret: boolean }[] = [{ value: root, isSecret: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, isSecret } = next;
    if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        waiting.push({ value: item, isSecret: isSecret || secretName.test(name) });
      }
    } else if (isSecret && value !== null) secrets.add(String(value));
  }
}
