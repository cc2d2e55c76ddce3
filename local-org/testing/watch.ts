import { watch } from "node:fs";
import { join } from "node:path";
import { readDefinition } from "../org/definition.ts";
import { packageDirectories } from "../org/metadata/files.ts";
import { formatProblem, OrgProblems, type Problem } from "../org/problems.ts";
import { compileDefinition, type OrgProgram } from "../org/program.ts";
import { FileSyntaxCache } from "../org/syntax-cache.ts";
import { changeBetween, type Sources } from "./affected.ts";
import { coverageOf, hitsOf } from "./coverage.ts";
import type { TestClass } from "./discover.ts";
import { TestRun } from "./runner.ts";
import type { TestReport, TestResult } from "./types.ts";

export interface WatchOptions {
  readonly root: string;
  readonly stateDir: string;
  /** Only these test classes. */
  readonly classes?: readonly string[];
}

/** What one look at the sources came to. */
export type Round =
  /** `all`: every test ran; else those that the change could affect. Outcomes of the others are from earlier rounds. */
  | { readonly kind: "ran"; readonly report: TestReport; readonly ran: number; readonly all: boolean }
  | { readonly kind: "problems"; readonly text: string }
  | { readonly kind: "unchanged" };

/** Runs tests again and again, each time those that a change can affect. */
export class TestWatch {
  readonly #options: WatchOptions;
  readonly #cache: FileSyntaxCache;
  /** Of the last round whose tests ran. */
  #sources: Sources | undefined;
  #changed: readonly string[] = [];
  /** Paths that each test class ran through. */
  readonly #touched = new Map<string, ReadonlySet<string>>();
  readonly #results = new Map<string, readonly TestResult[]>();

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#cache = new FileSyntaxCache(options.stateDir);
  }

  /** @param everything  also what no Apex change explains: metadata, data, configuration */
  round(everything = false): Round {
    try {
      return this.#run(everything);
    } catch (error) {
      if (error instanceof OrgProblems) return { kind: "problems", text: this.#problemText(error.problems) };
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
    const sources = new Map([...classes, ...triggers].map(({ path, text }) => [path, text]));
    const change = this.#sources && changeBetween(this.#sources, sources, this.#cache);
    this.#changed = change?.paths ?? [];
    if (change?.paths.length === 0 && change.inside && !everything) return { kind: "unchanged" };
    const opened: OrgProgram = compileDefinition(definition, this.#cache);
    this.#cache.save();
    const run = new TestRun(opened, this.#options);
    const all = everything || !change?.inside;
    const chosen = all ? run.classes : run.classes.filter((each) => this.#isAffected(each, change.paths));
    this.#sources = sources;
    for (const testClass of chosen) this.#runClass(testClass, run);
    const tests = run.classes.flatMap(({ name }) => this.#results.get(name) ?? []);
    const coverage = all ? coverageOf(run.program) : [];
    const report = { tests, coverage, milliseconds: performance.now() - started };
    return { kind: "ran", report, ran: chosen.length, all };
  }

  /** A test that has never run may be affected by anything. */
  #isAffected({ name }: TestClass, paths: readonly string[]): boolean {
    const touched = this.#touched.get(name);
    return !touched || paths.some((path) => touched.has(path));
  }

  #runClass(testClass: TestClass, run: TestRun): void {
    const before = new Map([...hitsOf(run.program)].map(([path, hits]) => [path, sum(hits)]));
    this.#results.set(testClass.name, run.runClass(testClass));
    const touched = [...hitsOf(run.program)].filter(([path, hits]) => sum(hits) !== before.get(path));
    this.#touched.set(testClass.name, new Set(touched.map(([path]) => path)));
  }
}

const sum = (hits: Uint32Array): number => hits.reduce((total, count) => total + count, 0);

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
