import { watchLauncher } from "./launcher-watch.ts";

const PATIENCE_MILLISECONDS = 5_000;
/** Ctrl-C may reach the process twice: from the terminal and from npm. Only a later one means "at once". */
const IMPATIENT_AFTER_MILLISECONDS = 1_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What has to be closed, in the order it was opened; it may still grow when the end comes. */
export type Closers = (() => Promise<void>)[];

/**
 * Closes everything, the last opened first, when the process is told to end or npm is gone; then ends the process. A
 * later signal, or a close that hangs, ends it at once.
 */
export function onEnd(closers: Closers): void {
  let endingSince: number | undefined;
  const end = (): void => {
    if (endingSince !== undefined) {
      if (Date.now() - endingSince > IMPATIENT_AFTER_MILLISECONDS) process.exit(1);
      return;
    }
    endingSince = Date.now();
    setTimeout(() => process.exit(1), PATIENCE_MILLISECONDS).unref();
    void closeAll(closers).then(() => process.exit(0));
  };
  for (const signal of SIGNALS) process.on(signal, end);
  watchLauncher(end);
}

/** One that fails must not keep the others open. */
export async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.toReversed()) {
    await close().catch((error: unknown) => console.error(error));
  }
}
