import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hostsOf } from "./hosts.ts";

export interface StartOptions {
  /** The repository. */
  readonly root: string;
  /** Where the key store lies; it must have been opened before, for the certificates that clients register. */
  readonly stateDir: string;
  /** Access tokens start with `CANARY-`, so that a test can search for them where none may be. */
  readonly canary?: boolean;
  /** Services take any bearer token: for runs in which the token endpoint is somebody else's. */
  readonly acceptForeignTokens?: boolean;
}

/** The services' process, as seen from the one that started it. */
export interface Services {
  /** The host map: loopback origins by the https origins that connections name. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Origin of the control API: `GET /journal`, `DELETE /journal`. */
  readonly control: string;
  /** Ends the process and waits until it is gone. */
  close(): Promise<void>;
}

interface Ready {
  readonly origins: Readonly<Record<string, string>>;
  readonly control: string;
}

const PATIENCE_MILLISECONDS = 3_000;

/** Starts the services and waits until they answer. */
export async function startServices(options: StartOptions): Promise<Services> {
  const child = fork(fileURLToPath(new URL("./main.ts", import.meta.url)), argumentsOf(options), {
    cwd: options.root,
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", "inherit", "pipe", "ipc"]
  });
  const ready = await readyMessage(child);
  return { hosts: hostsOf(options.root, ready.origins), control: ready.control, close: () => end(child) };
}

function argumentsOf({ root, stateDir, canary, acceptForeignTokens }: StartOptions): string[] {
  return [
    `--config=${join(root, "config", "services.json")}`,
    `--certificates=${join(stateDir, "keys")}`,
    ...(canary ? ["--canary"] : []),
    ...(acceptForeignTokens ? ["--foreign-tokens"] : [])
  ];
}

async function readyMessage(child: ChildProcess): Promise<Ready> {
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const started = once(child, "message").then(([message]) => message as Ready);
  const failed = once(child, "exit").then(() => {
    throw new Error(`The local services did not start.\n${errors.trim()}`);
  });
  const ready = await Promise.race([started, failed]);
  failed.catch(() => undefined);
  child.stderr?.removeAllListeners("data").on("data", (text: string) => process.stderr.write(text));
  child.unref();
  child.channel?.unref();
  (child.stderr as { unref?: () => void } | null)?.unref?.();
  return ready;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const gone = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MILLISECONDS);
  if (child.connected) child.disconnect();
  await gone;
  clearTimeout(timer);
}
