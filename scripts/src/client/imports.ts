const values = ['attach', 'Client', 'multipart', 'operation', 'pagedOperation'];
const types = [
  'Call',
  'CallOptions',
  'FormCallOptions',
  'Included',
  'OperationInfo',
  'PagedCall',
  'Refused',
  'Safe',
  'Sender',
  'Succeeded',
  'Unprefixed',
];

/** The import of what a generated text uses of the runtime. */
export function coreImport(text: string): string {
  const names = [
    ...values.filter((name) => uses(text, name)),
    ...types.filter((name) => uses(text, name)).map((name) => `type ${name}`),
  ];
  return `import { ${names.join(', ')} } from '@colloquy/core';`;
}

/** Whether a generated text uses a name, and not only as that of a member. */
export function uses(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])${name}(?!\\w|\\??:)`).test(codeOf(text));
}

/** A text without comments, and without what its strings say. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').replaceAll(/`[^`]*`|'(?:\\.|[^'\\])*'/g, "''");
}
