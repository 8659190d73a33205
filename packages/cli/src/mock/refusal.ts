import type { Violation } from './violations.ts';

interface Details {
  headers?: Record<string, string>;
  violations?: readonly Violation[];
  /** The error's code, if it does not follow from the status. */
  code?: string;
}

/** A request can't be answered as it is. The message says what is wrong and what would be right. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly violations: readonly Violation[];
  readonly code: string | undefined;

  constructor(status: number, message: string, { headers = {}, violations = [], code }: Details = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.violations = violations;
    this.code = code;
  }
}

/** What is refused for a reason that nobody foresaw. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const reason = error instanceof Error ? error.message : error;
  return new Refusal(500, `This is a fault of the mock, not of your request: ${reason}`);
}
