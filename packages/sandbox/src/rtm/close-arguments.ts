const longestReason = 123;

/** What a client may give to `close`, as the platform has it. */
export function checkClientClose(code: number | undefined, reason: string): void {
  if (code !== undefined && code !== 1000 && !isOwnCode(code)) {
    throw new DOMException(
      `A client can't close with the code ${code}, only 1000 and 3000 to 4999.`,
      'InvalidAccessError',
    );
  }
  if (isTooLong(reason)) throw new DOMException(tooLong, 'SyntaxError');
}

/** What a server may close with: codes that can be in a closing frame. */
export function checkServerClose(code: number, reason: string): void {
  const isReserved = code === 1004 || code === 1005 || code === 1006;
  if (!(code >= 1000 && code <= 1014 && !isReserved) && !isOwnCode(code)) {
    throw new RangeError(
      `A server can't close with the code ${code}. For 1006 use drop(), which breaks the connections.`,
    );
  }
  if (isTooLong(reason)) throw new RangeError(tooLong);
}

const tooLong = `The reason is longer than ${longestReason} bytes.`;

function isOwnCode(code: number): boolean {
  return code >= 3000 && code <= 4999;
}

function isTooLong(reason: string): boolean {
  return new TextEncoder().encode(reason).length > longestReason;
}
