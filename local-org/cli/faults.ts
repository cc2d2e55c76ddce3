/** `npm run faults`: fault cases against the package's Apex. Exit code 0: all played, 1: a fault of ours, 2: not understood. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { OrgProblems } from "../org/problems.ts";
import { FaultPlayer } from "./faults/player.ts";
import { readVectors } from "./faults/vector-file.ts";
import { UsageError } from "./usage-error.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const USAGE = `Usage:
  npm run --silent faults -- --vectors FILE

  --vectors  JSON with token_endpoint (one answer a case) and sequences (answers of both sides);
             prints one line a case: {"id","outcome","callouts","cached","leaked"}`;

try {
  const file = readArguments(process.argv.slice(2));
  if (file === undefined) console.log(USAGE);
  else await playAll(file);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : messageOf(error));
}

function readArguments(args: readonly string[]): string | undefined {
  const options = { vectors: { type: "string" }, help: { type: "boolean" } } as const;
  const { values } = parse(() => parseArgs({ args: [...args], options }));
  if (values.help) return undefined;
  if (!values.vectors) throw new UsageError("--vectors is missing: which cases are to be played?");
  return values.vectors;
}

async function playAll(file: string): Promise<void> {
  const cases = readVectors(parse(() => readFileSync(file, "utf8")));
  const player = await FaultPlayer.start(ROOT);
  try {
    for (const each of cases) console.log(JSON.stringify(await player.play(each)));
  } finally {
    await player.close();
  }
}

/** What the user gave cannot be read: that is for the user to know, not a fault of ours. */
function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof OrgProblems) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
