import { readFileSync } from "node:fs";

const INTERVAL_MILLISECONDS = 500;

/**
 * Calls back once npm, or the shell that npm runs scripts in, is gone. A shell that is told to end does not tell its
 * child, so `npm start` ended from outside would otherwise leave everything running. Not watched when started without
 * npm: whoever starts a process directly decides how long it lives.
 */
export function watchLauncher(gone: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const launchers = currentLaunchers();
  const timer = setInterval(() => {
    if (currentLaunchers() === launchers) return;
    clearInterval(timer);
    gone();
  }, INTERVAL_MILLISECONDS);
  timer.unref();
}

/** The shell and npm above it: a process whose parent ends gets another one. */
function currentLaunchers(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** Where the system does not tell (there is no /proc), only the shell is watched. */
function parentOf(pid: number): string {
  try {
    // "pid (command) state ppid ...": the command may hold anything, also blanks and parentheses.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1] ?? "";
  } catch {
    return "";
  }
}
