/**
 * The second thread of a test run. It does what the first does - parse a part of the sources, compile, run a part of the
 * test classes - and tells it what came of it.
 */
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { prepareSource } from "../apex/compile.ts";
import { readDefinition } from "../org/definition.ts";
import { compileDefinition } from "../org/program.ts";
import { FileSyntaxCache } from "../org/syntax-cache.ts";
import { hitsOf, type Hits } from "./coverage.ts";
import { TestRun } from "./runner.ts";
import { Turns } from "./turns.ts";
import type { TestResult } from "./types.ts";

export interface HelperTask {
  readonly root: string;
  readonly stateDir: string;
  readonly counters: Int32Array;
  readonly classes?: readonly string[];
}
/** Syntax trees by their keys in the cache. */
export type Trees = readonly (readonly [key: string, tree: string])[];
/** From the helper, in this order; `results` once for each test class. */
export type HelperMessage =
  | { readonly kind: "trees"; readonly trees: Trees }
  | { readonly kind: "results"; readonly results: readonly TestResult[] }
  | { readonly kind: "end"; readonly hits: Hits };

const port = parentPort as MessagePort;
const { root, stateDir, counters, classes } = workerData as HelperTask;
const tell = (message: HelperMessage): void => port.postMessage(message);
const turns = new Turns(counters);
const treesOfTheOther = new Promise<Trees>((resolve) => port.once("message", resolve));

const definition = readDefinition(root);
const cache = new FileSyntaxCache(stateDir);
const sources = [...definition.metadata.classes, ...definition.metadata.triggers];
let parsed = 0;
for (const source of turns.sources(sources)) if (prepareSource(source, cache)) parsed++;
tell({ kind: "trees", trees: cache.added() });
if (parsed > 0) for (const [key, tree] of await treesOfTheOther) cache.write(key, tree);

const run = new TestRun(compileDefinition(definition, cache), { stateDir, ...(classes ? { classes } : {}) });
for (const testClass of turns.testClasses(run.classes)) tell({ kind: "results", results: run.runClass(testClass) });
tell({ kind: "end", hits: hitsOf(run.program) });
