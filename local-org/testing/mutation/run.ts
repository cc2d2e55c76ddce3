import { Worker } from "node:worker_threads";
import type { Mutant, TriedMutant } from "./mutants.ts";
import type { WorkerMessage, WorkerTask } from "./worker.ts";

export interface MutationOptions {
  readonly root: string;
  readonly stateDir: string;
  /** The module `worker.ts`, bundled. */
  readonly worker: URL;
  readonly threads: number;
  /** Which of all mutants are to be tried. */
  readonly select: (all: readonly Mutant[]) => readonly Mutant[];
  readonly onTried?: (mutant: TriedMutant, done: number, all: number) => void;
}

/**
 * Tries mutants on several threads. @returns them in the order of the sources
 * @throws OrgProblems for sources that are broken, FailingTests when tests fail without any mutant
 */
export async function tryMutants(options: MutationOptions): Promise<TriedMutant[]> {
  const { root, stateDir, worker, threads, select, onTried } = options;
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: WorkerTask = { root, stateDir, taken };
  const tried: TriedMutant[] = [];
  let chosen: readonly number[] | undefined;
  const started = Array.from({ length: threads }, () => {
    const thread = new Worker(worker, { workerData: task, execArgv: ["--enable-source-maps"] });
    const end = new Promise<void>((resolve, reject) => {
      thread.on("error", reject);
      thread.on("exit", () => reject(new Error("A thread of the mutation run ended early.")));
      thread.on("message", (message: WorkerMessage) => {
        if (message.kind === "end") resolve();
        else if (message.kind === "mutants") {
          // All threads read the same sources: what the first of them found goes for all.
          chosen ??= select(message.mutants).map((mutant) => mutant.id);
          thread.postMessage(chosen);
        } else {
          tried.push(message.mutant);
          onTried?.(message.mutant, tried.length, chosen?.length ?? 0);
        }
      });
    });
    return { thread, end };
  });
  try {
    await Promise.all(started.map(({ end }) => end));
  } finally {
    for (const { thread, end } of started) {
      end.catch(() => undefined);
      void thread.terminate();
    }
  }
  return tried.sort((a, b) => a.id - b.id);
}
