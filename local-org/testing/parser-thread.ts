/** The second thread of `parseTogether`: parses its turns of the sources and answers with their trees. */
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { parseSource, type ApexSource } from "../apex/semantics/parse-source.ts";
import type { TypeDeclaration } from "../apex/syntax/ast.ts";
import { Turns } from "./turns.ts";

export interface ParserTask {
  readonly sources: readonly ApexSource[];
  readonly counter: Int32Array;
}
/** Trees by their keys in the cache. */
export type Trees = ReadonlyMap<string, TypeDeclaration>;

const { sources, counter } = workerData as ParserTask;
const trees = new Map<string, TypeDeclaration>();
const cache = {
  read: (key: string) => trees.get(key),
  write: (key: string, tree: TypeDeclaration) => trees.set(key, tree)
};
for (const source of new Turns(counter).of(sources)) parseSource(source, cache);
(parentPort as MessagePort).postMessage(trees);
