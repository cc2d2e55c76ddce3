/** `npm run test:apex`: the package's Apex tests. Exit code 0: all passed, 1: failures or problems, 2: not understood. */
import { existsSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { stateDirectory } from "../org/environment.ts";
import { OrgProblems } from "../org/problems.ts";
import { openProgram } from "../org/program.ts";
import { REPOSITORY } from "../org/repository.ts";
import { UnknownTestClass } from "../testing/discover.ts";
import { jsonReport } from "../testing/json-report.ts";
import { runTests, type TestOptions } from "../testing/runner.ts";
import { resultLine, textReport } from "../testing/text-report.ts";
import { runTestsOnTwoThreads } from "../testing/two-threads.ts";
import type { TestReport } from "../testing/types.ts";
import { UsageError } from "./usage-error.ts";

/** Beside this program when it runs as a bundle. */
const HELPER = new URL("./helper.mjs", import.meta.url);
const USAGE = `Usage:
  npm run test:apex [-- [--class NAME ...] [--json FILE]]

  --class  runs this test class only; may be repeated
  --json   writes summary, tests, per-class line coverage and limits to the file`;

try {
  const options = readArguments(process.argv.slice(2));
  if (options) await run(options);
  else console.log(USAGE);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : messageOf(error));
}

interface Arguments {
  readonly classes: readonly string[];
  readonly json: string | undefined;
}

function readArguments(args: readonly string[]): Arguments | undefined {
  const options = {
    class: { type: "string", multiple: true },
    json: { type: "string" },
    help: { type: "boolean" }
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    return values.help ? undefined : { classes: values.class ?? [], json: values.json };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function run({ classes, json }: Arguments): Promise<void> {
  const stateDir = stateDirectory(REPOSITORY);
  const report = await runAll({ stateDir, classes, onResult: (result) => console.log(resultLine(result)) });
  console.log(`\n${textReport(report)}`);
  if (json) writeFileSync(json, `${JSON.stringify(jsonReport(report), null, 2)}\n`);
  process.exitCode = report.tests.some((test) => test.outcome === "fail") ? 1 : 0;
}

/** A single test class is no work to share. */
async function runAll(options: TestOptions): Promise<TestReport> {
  const worthwhile = options.classes?.length !== 1 && availableParallelism() > 1 && existsSync(HELPER);
  return worthwhile
    ? runTestsOnTwoThreads(REPOSITORY, HELPER, options)
    : runTests(openProgram(REPOSITORY, options.stateDir), options);
}

/** Problems carry file and line; what is neither those nor a usage error is a fault whose stack helps. */
function messageOf(error: unknown): string {
  if (error instanceof OrgProblems || error instanceof UnknownTestClass) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
