const patience = 1_000;

/**
 * Waits until the user wants the server to stop, closes it and ends the process. A second signal ends it at once.
 * The server is announced once signals are heeded: whoever waits for that may send one right away.
 */
export async function serveUntilStopped(
  server: { close(): Promise<unknown> },
  announce: () => void,
  grace = patience,
): Promise<void> {
  const stopped = firstSignal();
  announce();
  await stopped;
  await server.close();
  // What was printed may still be on its way into a pipe, unless nobody reads it any more.
  process.stdout.write('', () => process.exit());
  setTimeout(() => process.exit(), grace);
}

function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit();
      stopping = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  });
}
