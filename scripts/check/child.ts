import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program without input and collects what it says. Rejects only when it cannot be started. */
export function run(command: string, args: readonly string[], cwd: string): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...said }));
  });
}

/** The script behind a package's command line, to be run with this very Node (spares Windows its .cmd files). */
export function binOf(packageName: string, bin: string = packageName): string {
  const require = createRequire(import.meta.url);
  const manifestPath = require.resolve(`${packageName}/package.json`);
  const manifest = require(manifestPath) as { bin: string | Record<string, string> };
  const script = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin];
  if (script === undefined) throw new Error(`${packageName} has no command ${bin}`);
  return join(dirname(manifestPath), script);
}

/** Runs the command of an installed package. */
export const runBin = (packageName: string, bin: string, args: readonly string[], cwd: string): Promise<Finished> =>
  run(process.execPath, [binOf(packageName, bin), ...args], cwd);
