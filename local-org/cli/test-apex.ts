/** `npm run test:apex`: the package's Apex tests. Exit code 0: all passed, 1: failures or problems, 2: not understood. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { stateDirectory } from "../org/environment.ts";
import { OrgProblems } from "../org/problems.ts";
import { openProgram } from "../org/program.ts";
import { REPOSITORY } from "../org/repository.ts";
import { UnknownTestClass } from "../testing/discover.ts";
import { jsonReport } from "../testing/json-report.ts";
import { lcovReport } from "../testing/lcov.ts";
import { runTests } from "../testing/runner.ts";
import { sourceStack } from "../testing/source-stack.ts";
import { resultLine, roundText, textReport } from "../testing/text-report.ts";
import type { TestReport } from "../testing/types.ts";
import { watchTests, type Round } from "../testing/watch.ts";
import { UsageError } from "./usage-error.ts";

const LCOV = "coverage/apex/lcov.info";
/** Also what has scrolled away. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";
const USAGE = `Usage:
  npm run test:apex [-- [--class NAME ...] [--json FILE] [--lcov FILE]]
  npm run test:apex -- --watch [--class NAME ...]

  --class  runs this test class only; may be repeated
  --json   writes summary, tests, per-class line coverage and limits to the file
  --lcov   writes line coverage for editors; all tests together write ${LCOV} anyway
  --watch  runs again what a change can affect, until Ctrl-C`;

try {
  const options = readArguments(process.argv.slice(2));
  if (options) run(options);
  else console.log(USAGE);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : messageOf(error));
}

interface Arguments {
  readonly classes: readonly string[];
  readonly json: string | undefined;
  readonly lcov: string | undefined;
  readonly watch: boolean;
}

function readArguments(args: readonly string[]): Arguments | undefined {
  const options = {
    class: { type: "string", multiple: true },
    json: { type: "string" },
    lcov: { type: "string" },
    watch: { type: "boolean" },
    help: { type: "boolean" }
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { class: classes = [], json, lcov, watch = false } = values;
    if (watch && (json ?? lcov) !== undefined) throw new Error("--watch writes no reports.");
    return values.help ? undefined : { classes, json, lcov, watch };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function run({ classes, json, lcov, watch }: Arguments): void {
  const stateDir = stateDirectory(REPOSITORY);
  if (watch) {
    watchTests({ root: REPOSITORY, stateDir, classes }, showRound);
    return;
  }
  const opened = openProgram(REPOSITORY, stateDir);
  const report = runTests(opened, { stateDir, classes, onResult: (result) => console.log(resultLine(result)) });
  console.log(`\n${textReport(classes.length === 0 ? report : touched(report))}`);
  if (json) write(json, `${JSON.stringify(jsonReport(report), null, 2)}\n`);
  const lcovFile = lcov ?? (classes.length === 0 ? join(REPOSITORY, LCOV) : undefined);
  if (lcovFile !== undefined) write(lcovFile, lcovReport(report.coverage));
  process.exitCode = report.tests.some((test) => test.outcome === "fail") ? 1 : 0;
}

/** Some tests say something about the classes they ran through, and nothing about the others. */
function touched(report: TestReport): TestReport {
  return { ...report, coverage: report.coverage.filter(({ coveredLines }) => coveredLines.length > 0) };
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
}

function showRound(round: Round): void {
  if (process.stdout.isTTY) process.stdout.write(CLEAR);
  if (round.kind === "problems") console.log(`${round.text}\n\nNothing was run.`);
  if (round.kind === "ran") console.log(roundText(round.report, round.ran));
  console.log("Waiting for changes; Ctrl-C ends.");
}

/** Problems carry file and line; what is neither those nor a usage error is a fault whose stack helps. */
function messageOf(error: unknown): string {
  if (error instanceof OrgProblems || error instanceof UnknownTestClass) return error.message;
  return error instanceof Error ? sourceStack(error.stack ?? error.message) : String(error);
}
