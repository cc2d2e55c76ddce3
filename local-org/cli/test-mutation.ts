/** `npm run test:mutation`: do the Apex tests notice mistakes? Exit code 0: enough of them, 1: too few, 2: not understood. */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { stateDirectory } from "../org/environment.ts";
import { OrgProblems } from "../org/problems.ts";
import { REPOSITORY } from "../org/repository.ts";
import { mutationJson, mutationText, scoreOf } from "../testing/mutation/report.ts";
import { tryMutants } from "../testing/mutation/run.ts";
import { selectMutants, type Selection } from "../testing/mutation/select.ts";
import { readMutationSettings, staleEntries } from "../testing/mutation/settings.ts";
import { sourceStack } from "../testing/source-stack.ts";
import { UsageError } from "./usage-error.ts";

/** Beside this program, which always runs as a bundle. */
const WORKER = new URL("./worker.mjs", import.meta.url);
/** More would only wait for each other's memory. */
const MOST_THREADS = 4;
const USAGE = `Usage:
  npm run test:mutation [-- [--class NAME ...] [--guards] [--sample N [--seed S]] [--json FILE]]

  --class   mutates this class only; may be repeated
  --guards  only mutants that take a protection away (config/mutation.json); all of them have to be noticed
  --sample  tries N mutants only, chosen by the seed (1)
  --json    writes every mutant and what became of it to the file`;

try {
  const options = readArguments(process.argv.slice(2));
  if (options) await run(options);
  else console.log(USAGE);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : messageOf(error));
}

interface Arguments extends Selection {
  readonly json: string | undefined;
}

function readArguments(args: readonly string[]): Arguments | undefined {
  const options = {
    class: { type: "string", multiple: true },
    guards: { type: "boolean" },
    sample: { type: "string" },
    seed: { type: "string" },
    json: { type: "string" },
    help: { type: "boolean" }
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return undefined;
    const { class: classes = [], guards = false, sample, seed = "1", json } = values;
    return {
      classes,
      guards,
      seed: numberOf("--seed", seed),
      json,
      ...(sample === undefined ? {} : { sample: numberOf("--sample", sample) })
    };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function numberOf(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`${option} wants a number: ${text}`);
}

async function run({ json, ...selection }: Arguments): Promise<void> {
  const settings = readMutationSettings(REPOSITORY);
  const threshold = selection.guards ? 100 : settings.threshold;
  const progress = progressLine();
  const tried = await tryMutants({
    root: REPOSITORY,
    stateDir: stateDirectory(REPOSITORY),
    worker: WORKER,
    threads: Math.min(MOST_THREADS, availableParallelism()),
    select: (all) => {
      const stale = staleEntries(settings, all);
      if (stale.length > 0) throw new Error(stale.map((each) => `config/mutation.json: ${each}`).join("\n"));
      return selectMutants(all, selection, settings);
    },
    onTried: (_mutant, done, all) => progress(done, all)
  });
  if (tried.length === 0) throw new UsageError("There is no mutant of that kind.");
  console.log(mutationText(tried, threshold));
  if (json) writeFileSync(json, `${JSON.stringify(mutationJson(tried, threshold), null, 2)}\n`);
  process.exitCode = scoreOf(tried).score < threshold ? 1 : 0;
}

/** Every tenth part, on standard error. */
function progressLine(): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const tenth = Math.floor((done / all) * 10);
    if (tenth === told) return;
    told = tenth;
    console.error(`${done} of ${all} mutants tried`);
  };
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What a thread throws arrives as a plain error with the name of its class.
  const expected = error instanceof OrgProblems || ["OrgProblems", "FailingTests", "Error"].includes(error.name);
  return expected ? error.message : sourceStack(error.stack ?? error.message);
}
