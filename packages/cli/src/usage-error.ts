/** The command was called in a way that can't work. The message says how it can. */
export class UsageError extends Error {}
