/** A spec can't be used as it is. The message says where and what to do. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  /** Text of the line at fault, where the place itself isn't known. */
  readonly line: string | undefined;

  constructor(message: string, line?: string) {
    super(message);
    this.line = line;
  }
}
