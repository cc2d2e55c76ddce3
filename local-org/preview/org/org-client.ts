/** The HTTP thread's side of the org: questions as promises, and a new org when the sources have changed. */
import { Worker } from "node:worker_threads";
import { HttpError } from "../http/answers.ts";
import type { Problem } from "../../org/problems.ts";
import type { Question, ServiceMethod, WorkerInput, WorkerMessage } from "./messages.ts";
import type { OrgService } from "./org-service.ts";

/** The org could not be opened; the page shows why. */
export class OrgUnavailable extends HttpError {
  constructor() {
    super(503, "ORG_UNAVAILABLE", "The org is not available: the project has problems. Reload the page to see them.");
  }
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

export class OrgClient {
  readonly #worker: Worker;
  readonly #opened: Promise<readonly Problem[]>;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(input: WorkerInput) {
    this.#worker = new Worker(new URL("./worker-boot.mjs", import.meta.url), { workerData: input });
    this.#opened = new Promise((resolve) => this.#listen(resolve));
  }

  /** What keeps the org from opening; empty when it is open. */
  problems(): Promise<readonly Problem[]> {
    return this.#opened;
  }

  /** @throws OrgUnavailable when the org has problems */
  async ask<M extends ServiceMethod>(
    method: M,
    ...args: Parameters<OrgService[M]>
  ): Promise<ReturnType<OrgService[M]>> {
    if ((await this.#opened).length > 0) throw new OrgUnavailable();
    const question: Question = { id: ++this.#lastId, method, args };
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.id, { resolve, reject });
      this.#worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #listen(opened: (problems: readonly Problem[]) => void): void {
    this.#worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "opened") opened(message.problems);
      else this.#settle(message);
    });
    this.#worker.on("error", (error) => {
      console.error(error);
      opened([{ path: "local-org", line: 1, column: 1, message: `The org's thread ended: ${error.message}` }]);
    });
    // Terminated (a newer org replaces it) or crashed: nobody waits for an answer that cannot come.
    this.#worker.on("exit", () => {
      for (const { reject } of this.#waiting.values()) reject(new OrgUnavailable());
      this.#waiting.clear();
    });
  }

  #settle(message: Exclude<WorkerMessage, { kind: "opened" }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === "answer") waiting?.resolve(message.value as never);
    else waiting?.reject(new Error(message.message));
  }
}
