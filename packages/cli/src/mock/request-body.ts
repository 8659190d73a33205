import type { DocumentOperation } from './document.ts';
import { readForm } from './form-body.ts';
import { recaseKeys } from './recase-keys.ts';
import { Refusal } from './refusal.ts';
import type { Schema } from './schema.ts';

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const jsonLike = /^application\/(.+\+)?json$/;

interface RequestBody {
  contentType: string;
  value: unknown;
  /** Undefined if the body is no JSON, nor a form that stands for it. */
  schema: Schema | undefined;
}

interface Rules {
  caseInsensitiveKeys: boolean;
}

/** A body as its type and the operation's spec say to read it; undefined if there is none. */
export function readBody(
  text: string,
  contentType: string | undefined,
  operation: DocumentOperation,
  rules: Rules,
): RequestBody | undefined {
  if (text === '') return undefined;
  const content = operation.requestBody?.content ?? {};
  const taken = Object.keys(content);
  const [essence = '', ...parameters] = (contentType || taken[0] || json).split(';');
  const named = essence.trim().toLowerCase();
  const schema = content[json]?.schema;
  // curl calls all data a form unless told otherwise, and some documented samples send JSON so.
  const mediaType = named === form && schema && isJson(text) ? json : named;
  // Prism knows no brackets, and takes numbers in a form for text.
  if (mediaType === form && form in content && schema) {
    return { contentType: json, value: readForm(text, schema, rules), schema };
  }
  if (taken.length > 0 && !taken.includes(mediaType)) {
    throw new Refusal(415, `Content-Type is ${mediaType}, but the operation takes ${taken.join(' or ')}.`);
  }
  if (!jsonLike.test(mediaType)) {
    return { contentType: [mediaType, ...parameters].join(';'), value: text, schema: undefined };
  }
  // What is not taken at all need not be JSON.
  const value = taken.length > 0 ? parsed(text) : text;
  return {
    contentType: mediaType,
    value: rules.caseInsensitiveKeys && schema ? recaseKeys(value, schema) : value,
    schema,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, `Request body is not JSON, as Content-Type says: ${(error as Error).message}.`);
  }
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
