const nothing = () => {};

// Prism asks for a pino logger and uses only these members.
export const silentLogger = {
  child: () => silentLogger,
  trace: nothing,
  debug: nothing,
  info: nothing,
  success: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
} as never;
