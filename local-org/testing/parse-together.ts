import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { parseSource, type ApexSource } from "../apex/semantics/parse-source.ts";
import { isKnown, type SyntaxCache } from "../apex/syntax/cache.ts";
import type { ParserTask, Trees } from "./parser-thread.ts";
import { Turns } from "./turns.ts";

/** With fewer sources to parse, this thread has done it before another one is up. */
const WORTH_A_THREAD = 50;

/**
 * Parses on two threads what the cache does not know yet: the one part of a test run that halves. Compiling and running
 * do not, because each thread would have to compile everything.
 * @param thread  the module `parser-thread.ts`, bundled: a thread has no TypeScript loader of its own
 */
export async function parseTogether(sources: readonly ApexSource[], cache: SyntaxCache, thread: URL): Promise<void> {
  const unknown = sources.filter(({ text }) => !isKnown(text, cache));
  if (unknown.length < WORTH_A_THREAD) return;
  const turns = new Turns();
  const task: ParserTask = { sources: unknown, counter: turns.counter };
  const second = new Worker(thread, { workerData: task });
  // Listened to before anything can fail there; awaited when this thread has nothing left to do.
  const answer = once(second, "message") as Promise<[Trees]>;
  answer.catch(() => undefined);
  try {
    for (const source of turns.of(unknown)) parseSource(source, cache);
    const [trees] = await answer;
    for (const [key, tree] of trees) cache.write(key, tree);
  } finally {
    await second.terminate();
  }
}
