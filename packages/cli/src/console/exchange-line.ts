import type { Exchange } from '../index.ts';

/** An exchange in one line, with a line below it for each violation. */
export function exchangeAsText({ method, path, status, milliseconds, violations }: Exchange): string {
  const lines = violations.map(({ path, message }) => `  ${path ? `${path}: ` : ''}${message}`);
  return [`${method} ${path} ${status} ${Math.round(milliseconds)} ms`, ...lines].map(printable).join('\n');
}

export function exchangeAsJson(exchange: Exchange): string {
  return JSON.stringify(exchange);
}

/** A client's own words may have characters in them that a terminal takes for commands. */
function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
