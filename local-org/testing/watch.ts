import { watch } from "node:fs";
import { join } from "node:path";
import { readDefinition } from "../org/definition.ts";
import { packageDirectories } from "../org/metadata/files.ts";
import { formatProblem, OrgProblems, type Problem } from "../org/problems.ts";
import { compileDefinition } from "../org/program.ts";
import { FileSyntaxCache } from "../org/syntax-cache.ts";
import { changeBetween, type Sources } from "./affected.ts";
import { UnknownTestClass, type TestClass } from "./discover.ts";
import { TestRun } from "./runner.ts";
import { Traces } from "./traces.ts";
import type { TestReport, TestResult } from "./types.ts";

export interface WatchOptions {
  readonly root: string;
  readonly stateDir: string;
  /** Only these test classes. */
  readonly classes?: readonly string[];
}

/** What one look at the sources came to. */
export type Round =
  /** `ran`: how many tests; outcomes of the others are from earlier rounds. Coverage only when all have run. */
  | { readonly kind: "ran"; readonly report: TestReport; readonly ran: number }
  | { readonly kind: "problems"; readonly text: string }
  | { readonly kind: "unchanged" };

/** Runs tests again and again, each time those that a change can affect. */
export class TestWatch {
  readonly #options: WatchOptions;
  readonly #cache: FileSyntaxCache;
  readonly #traces = new Traces();
  /** Of the last round whose tests ran. */
  #sources: Sources | undefined;
  #changed: readonly string[] = [];
  /** Something else has changed as well, and no round has run everything since. */
  #everything = false;
  /** By test. */
  readonly #results = new Map<string, readonly TestResult[]>();

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#cache = new FileSyntaxCache(options.stateDir);
  }

  /** @param everything  also what no Apex change explains: metadata, data, configuration */
  round(everything = false): Round {
    this.#everything ||= everything;
    try {
      const round = this.#run(this.#everything);
      this.#everything = false;
      return round;
    } catch (error) {
      if (error instanceof OrgProblems) return { kind: "problems", text: this.#problemText(error.problems) };
      // What somebody edits comes and goes: the class that was asked for, a file between two looks.
      if (error instanceof UnknownTestClass || isMissingFile(error)) return { kind: "problems", text: error.message };
      throw error;
    }
  }

  /** What was changed comes first: a class that cannot be read makes everybody complain who uses it. */
  #problemText(problems: readonly Problem[]): string {
    const own = problems.filter((each) => this.#changed.includes(each.path));
    if (own.length === 0) return problems.map(formatProblem).join("\n");
    const others = problems.length - own.length;
    return [...own.map(formatProblem), ...(others > 0 ? [`and ${others} more in what uses it`] : [])].join("\n");
  }

  #run(everything: boolean): Round {
    const started = performance.now();
    const definition = readDefinition(this.#options.root);
    const { classes, triggers } = definition.metadata;
    const files = [...classes, ...triggers];
    const sources = new Map(files.map(({ path, text }) => [path, text]));
    const change = this.#sources && changeBetween(this.#sources, sources, this.#cache);
    this.#changed = change?.paths ?? [];
    if (change?.paths.length === 0 && change.members && !everything) return { kind: "unchanged" };
    const run = new TestRun(compileDefinition(definition, this.#cache), this.#options);
    // Once is enough: what changes while somebody edits is soon out of date.
    if (!this.#sources) this.#cache.save();
    const tests = run.classes.flatMap(singleTests);
    const changed = everything ? undefined : change?.members;
    const chosen = changed ? tests.filter((test) => this.#traces.isAffected(nameOf(test), changed)) : tests;
    this.#sources = sources;
    const traced = this.#traces.of(run.program, files, this.#cache);
    for (const test of chosen)
      this.#results.set(
        nameOf(test),
        traced.during(nameOf(test), () => run.runClass(test))
      );
    const report = {
      tests: this.#resultsOf(tests),
      coverage: changed ? [] : traced.coverage(),
      milliseconds: performance.now() - started
    };
    return { kind: "ran", report, ran: chosen.length };
  }

  /** A set-up that failed did so before each test of its class; it is reported once. */
  #resultsOf(tests: readonly TestClass[]): TestResult[] {
    const results = tests.flatMap((test) => this.#results.get(nameOf(test)) ?? []);
    return [...new Map(results.map((result) => [`${result.className}.${result.method}`, result])).values()];
  }
}

const isMissingFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Each method by itself, after the set-ups of its class: so that it shows what this one runs through. */
const singleTests = (testClass: TestClass): TestClass[] =>
  testClass.methods.map((method) => ({ ...testClass, methods: [method] }));

const nameOf = ({ name, methods }: TestClass): string => `${name}.${methods.join()}`;

/** Editors write a file in several steps, and formatters once more. */
const SETTLED_MILLISECONDS = 40;
const APEX = /\.(cls|trigger)$/;

/** Tells of each round, until it is stopped. @returns what stops it */
export function watchTests(options: WatchOptions, tell: (round: Round) => void): () => void {
  const rounds = new TestWatch(options);
  tell(rounds.round());
  let timer: NodeJS.Timeout | undefined;
  let everything = false;
  const look = (): void => {
    const wanted = everything;
    everything = false;
    const round = rounds.round(wanted);
    if (round.kind !== "unchanged") tell(round);
  };
  const watchers = packageDirectories(options.root).map((directory) =>
    watch(join(options.root, directory), { recursive: true }, (_event, name) => {
      everything ||= name === null || !APEX.test(name);
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED_MILLISECONDS);
    })
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
