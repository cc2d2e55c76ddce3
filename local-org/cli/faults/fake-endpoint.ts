import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import type { FaultCase, Step } from "./vector-file.ts";

/** One request that reached the fake endpoint. */
export interface SeenRequest {
  readonly side: "token" | "service";
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Token endpoint and service of the fault cases, in one server on loopback. */
export interface FakeEndpoint {
  readonly port: number;
  /** Takes the answers of a case; what was seen before is forgotten. */
  prepare(answers: Pick<FaultCase, "token" | "service">): Promise<void>;
  seen(): Promise<readonly SeenRequest[]>;
  close(): Promise<unknown>;
}

/** Answers that the server itself gives; the others never reach it. */
const isServed = (step: Step): boolean =>
  step.kind === "http" ||
  step.kind === "skewed" ||
  (step.kind === "network" && !["refused", "dns", "tls"].includes(step.fault));

/** Starts the server; `close` ends its thread. */
export async function startFakeEndpoint(): Promise<FakeEndpoint> {
  const thread = new Worker(new URL("./endpoint-worker.mjs", import.meta.url), { execArgv: [] });
  const [{ address }] = (await once(thread, "message")) as [{ address: AddressInfo }];
  const ask = async (message: object): Promise<readonly SeenRequest[]> => {
    thread.postMessage(message);
    const [{ journal }] = (await once(thread, "message")) as [{ journal: SeenRequest[] }];
    return journal;
  };
  return {
    port: address.port,
    prepare: async ({ token, service }) => {
      await ask({ plan: { token: token.filter(isServed), service: service.filter(isServed) } });
    },
    seen: () => ask({}),
    close: () => thread.terminate()
  };
}
