import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Starts the server with the faults; `close` ends its thread. */
export async function startFaultyServer(): Promise<{ url: string; garbageUrl: string; close(): Promise<unknown> }> {
  const thread = new Worker(new URL("./test-server.mjs", import.meta.url), { execArgv: [] });
  const [ports] = (await once(thread, "message")) as [{ http: number; garbage: number }];
  return {
    url: `http://127.0.0.1:${ports.http}`,
    garbageUrl: `http://127.0.0.1:${ports.garbage}`,
    close: () => thread.terminate()
  };
}
