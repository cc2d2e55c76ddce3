import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { prepareSource } from "../apex/compile.ts";
import { readDefinition } from "../org/definition.ts";
import { compileDefinition, type OrgProgram } from "../org/program.ts";
import { FileSyntaxCache } from "../org/syntax-cache.ts";
import { coverageOf, type Hits } from "./coverage.ts";
import type { TestClass } from "./discover.ts";
import type { HelperMessage, HelperTask, Trees } from "./helper.ts";
import { TestRun, type TestOptions } from "./runner.ts";
import { Turns } from "./turns.ts";
import type { TestReport, TestResult } from "./types.ts";

/**
 * Runs all tests on this thread and a second one: half the time for the same report. What both have to know, both find
 * out for themselves; they share the parsing of sources that no earlier run has parsed, and the test classes.
 * @param helper  the module `helper.ts`, bundled: a thread has no TypeScript loader of its own
 * @throws OrgProblems when metadata, sample data or Apex is broken
 */
export async function runTestsOnTwoThreads(root: string, helper: URL, options: TestOptions): Promise<TestReport> {
  const started = performance.now();
  const turns = new Turns();
  const { stateDir, classes, onResult } = options;
  const results = new Map<string, readonly TestResult[]>();
  const note = (found: readonly TestResult[]): void => {
    if (found[0]) results.set(found[0].className, found);
    if (onResult) found.forEach(onResult);
  };
  const task = { root, stateDir, counters: turns.counters, ...(classes ? { classes } : {}) };
  const second = new Helper(helper, task, note);
  try {
    const run = new TestRun(await openTogether(root, stateDir, turns, second), options);
    for (const testClass of turns.testClasses(run.classes)) {
      note(run.runClass(testClass));
      // Lets the results of the other thread in.
      await setImmediate();
    }
    const hits = await second.end;
    const tests = run.classes.flatMap(({ name }: TestClass) => results.get(name) ?? []);
    return { tests, coverage: coverageOf(run.program, hits), milliseconds: performance.now() - started };
  } finally {
    await second.close();
  }
}

/** Reads and compiles the repository; what nobody has parsed yet is parsed by both threads. */
async function openTogether(root: string, stateDir: string, turns: Turns, second: Helper): Promise<OrgProgram> {
  const definition = readDefinition(root);
  const { metadata } = definition;
  const cache = new FileSyntaxCache(stateDir);
  let parsed = 0;
  for (const source of turns.sources([...metadata.classes, ...metadata.triggers]))
    if (prepareSource(source, cache)) parsed++;
  second.tell(cache.added());
  if (parsed > 0) for (const [key, tree] of await second.trees) cache.write(key, tree);
  const opened = compileDefinition(definition, cache);
  cache.save();
  return opened;
}

class Helper {
  readonly trees: Promise<Trees>;
  /** What was covered there, when it is done. */
  readonly end: Promise<Hits>;
  readonly #thread: Worker;

  constructor(module: URL, task: HelperTask, onResults: (results: readonly TestResult[]) => void) {
    this.#thread = new Worker(module, { workerData: task, execArgv: ["--enable-source-maps"] });
    this.trees = this.#told((message) => (message.kind === "trees" ? message.trees : undefined));
    this.end = this.#told((message) => (message.kind === "end" ? message.hits : undefined));
    this.#thread.on("message", (message: HelperMessage) => {
      if (message.kind === "results") onResults(message.results);
    });
  }

  tell(trees: Trees): void {
    this.#thread.postMessage(trees);
  }
  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #told<T>(read: (message: HelperMessage) => T | undefined): Promise<T> {
    const told = new Promise<T>((resolve, reject) => {
      this.#thread.on("error", reject);
      this.#thread.on("exit", () => reject(new Error("The second thread of the test run ended early.")));
      this.#thread.on("message", (message: HelperMessage) => {
        const found = read(message);
        if (found !== undefined) resolve(found);
      });
    });
    // Sources that are broken break there too, and this thread is the one that says so: nobody waits then.
    told.catch(() => undefined);
    return told;
  }
}
