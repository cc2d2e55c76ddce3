/** A thread that tries mutants: one after the other, whichever nobody has taken yet. */
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { Mutant, TriedMutant } from "./mutants.ts";
import { MutationSession } from "./session.ts";

export interface WorkerTask {
  readonly root: string;
  readonly stateDir: string;
  /** How many mutants have been taken. */
  readonly taken: Int32Array;
}
/** The first message has all mutants of the program, each of the others one that was tried; at last there is none. */
export type WorkerMessage =
  | { readonly kind: "mutants"; readonly mutants: readonly Mutant[] }
  | { readonly kind: "tried"; readonly mutant: TriedMutant }
  | { readonly kind: "end" };

const port = parentPort as MessagePort;
const { root, stateDir, taken } = workerData as WorkerTask;
const tell = (message: WorkerMessage): void => port.postMessage(message);
const chosen = new Promise<readonly number[]>((resolve) => port.once("message", resolve));

const session = new MutationSession(root, stateDir);
tell({ kind: "mutants", mutants: session.mutants });
const byId = new Map(session.mutants.map((mutant) => [mutant.id, mutant]));
const ids = await chosen;
for (let place = Atomics.add(taken, 0, 1); place < ids.length; place = Atomics.add(taken, 0, 1)) {
  const mutant = byId.get(ids[place]);
  if (mutant) tell({ kind: "tried", mutant: session.try(mutant) });
}
tell({ kind: "end" });
