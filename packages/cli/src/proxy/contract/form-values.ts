import type { Content } from './contract.ts';
import { isJson } from './media-type.ts';
import type { Resolve, Schema } from './schema.ts';
import { readNamed, readText } from './text-values.ts';

/** A form as the value that it stands for. Only where the same can be sent as JSON are brackets in names steps in it. */
export function formValue(text: string, schema: Schema, content: readonly Content[], resolve: Resolve): unknown {
  if (content.some(({ mediaType }) => isJson(mediaType))) return readText(text, schema, resolve);
  const { properties = {}, patternProperties = {} } = resolve(schema);
  const entries = [...new URLSearchParams(text)].map(([name, value]) => {
    const pattern = Object.keys(patternProperties).find((one) => new RegExp(one, 'u').test(name)) ?? '';
    const schema = properties[name] ?? patternProperties[pattern] ?? {};
    return [name, readNamed([['', value]], schema, resolve)];
  });
  return Object.fromEntries(entries);
}

/** The fields of a multipart form; a file is its bytes, one character for each. */
export async function multipartValue(bytes: Buffer, contentType: string): Promise<unknown> {
  const body = new Uint8Array(bytes);
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
  const entries = [...form].map(async ([name, value]) => {
    return [name, typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()).toString('latin1')];
  });
  return Object.fromEntries(await Promise.all(entries));
}
