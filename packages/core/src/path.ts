import { ArgumentError } from './errors/argument-error.ts';

const placeholder = /\{([^{}]+)\}/g;

/** Names of a path template's parameters, in order. */
export function parameterNames(template: string): string[] {
  return Array.from(template.matchAll(placeholder), ([, name = '']) => name);
}

/** Puts values into a path template. An empty value or a dot segment would lead to another path, so they are refused. */
export function fillPath(operationId: string, template: string, values: readonly unknown[]): string {
  let index = 0;
  return template.replace(placeholder, (_, name: string) => {
    const value = values[index++];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    if (text === '' || text === '.' || text === '..') {
      throw new ArgumentError(`${operationId}: path parameter "${name}" must be a text or number, not ${show(value)}`);
    }
    return encodeURIComponent(text);
  });
}

function show(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : value === null ? 'null' : typeof value;
}
