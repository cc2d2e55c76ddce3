const PATIENCE_MILLISECONDS = 5_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Closes everything in order when the process is told to end, then ends it. A second signal, or a close that hangs, ends
 * it at once.
 */
export function onEnd(closers: readonly (() => Promise<void>)[]): void {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE_MILLISECONDS).unref();
    void closeAll(closers).then(() => process.exit(0));
  };
  for (const signal of SIGNALS) process.on(signal, end);
}

/** One that fails must not keep the others open. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of closers) {
    await close().catch((error: unknown) => console.error(error));
  }
}
