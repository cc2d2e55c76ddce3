import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("./ending-program.ts", import.meta.url));
const SKIP = { skip: process.platform === "win32" && "Windows has no signals" };

interface Run {
  readonly child: ChildProcess;
  readonly lines: string[];
}

async function runProgram(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => lines.push(...text.trim().split("\n")));
  while (!lines.some((line) => line.startsWith("ready"))) await delay(20);
  return { child, lines };
}

describe("npm start told to end", SKIP, () => {
  const node = [process.execPath, "--import", "tsx", PROGRAM];

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    it(`closes the last opened first on ${signal}`, async () => {
      const { child, lines } = await runProgram(node[0] ?? "", node.slice(1));
      child.kill(signal);
      child.kill(signal);
      const [code] = (await once(child, "close")) as [number];
      assert.equal(code, 0);
      assert.deepEqual(lines.slice(1), ["closed second", "closed first"]);
    });
  }

  it("ends at once on a later signal when something hangs", async () => {
    const { child } = await runProgram(node[0] ?? "", [...node.slice(1), "hang"]);
    child.kill("SIGTERM");
    await delay(1_100);
    child.kill("SIGTERM");
    assert.deepEqual(await once(child, "exit"), [1, null]);
  });

  it("ends when the shell that npm started it in is gone", async () => {
    const shell = `${node.map((part) => `'${part}'`).join(" ")}; true`;
    const { child, lines } = await runProgram("sh", ["-c", shell], { npm_lifecycle_event: "start" });
    child.kill("SIGKILL");
    // `close` comes when the last process that holds the pipe has ended.
    await once(child, "close");
    assert.deepEqual(lines.slice(1), ["closed second", "closed first"]);
  });
});
