/** Something that a client does on every runtime, and what comes of it. */
export interface Smoke {
  /** A module with a function `smoke(address, { streams })`. */
  program: string;
  /** What it speaks to. */
  start(): Promise<{ address: string; close(): void | Promise<void> }>;
  /** What the function gives; browsers can't send streams. */
  expected(how: { streams: boolean }): object;
}
