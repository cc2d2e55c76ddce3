import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import type { HttpAnswer, HttpExchange } from "../../apex/host.ts";
import { REPOSITORY } from "../repository.ts";
import { connectOrigin, createHostMap, type HostMap } from "./host-map.ts";
import { requestHeaders } from "./request-headers.ts";
import { TransportError, type TransportErrorKind } from "./transport-error.ts";

/** Synchronous HTTP: what Apex needs and Node does not have. */
export interface Transport {
  /**
   * Sends one exchange and blocks this thread until the answer is there. Redirects are answers, never followed.
   * @throws TransportError when there is no answer
   */
  send(exchange: HttpExchange): HttpAnswer;
  /** Ends the worker; a transport that is not closed does not keep the process alive. */
  close(): void;
}

export interface TransportOptions {
  readonly hosts?: HostMap;
  /** The platform's maximum of a response in a synchronous transaction is 6,000,000 bytes. */
  readonly maximumBytes?: number;
}

interface WorkerMessage {
  readonly id: number;
  readonly answer?: { status: number; statusText: string; headers: [string, string][]; body: Uint8Array };
  readonly error?: { kind: TransportErrorKind; message: string };
}

const MAXIMUM_RESPONSE_BYTES = 6_000_000;
/** How much longer than the exchange's own timeout the worker may need: it starts with the first callout. */
const WORKER_GRACE_MILLISECONDS = 10_000;

/** Creates a transport whose worker thread starts with its first callout. */
export function createTransport(options: TransportOptions = {}): Transport {
  return new WorkerTransport(options.hosts ?? createHostMap({}), options.maximumBytes ?? MAXIMUM_RESPONSE_BYTES);
}

class WorkerTransport implements Transport {
  readonly #hosts: HostMap;
  readonly #maximumBytes: number;
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  #worker: { thread: Worker; port: MessagePort } | undefined;
  #lastId = 0;

  constructor(hosts: HostMap, maximumBytes: number) {
    this.#hosts = hosts;
    this.#maximumBytes = maximumBytes;
  }

  send(exchange: HttpExchange): HttpAnswer {
    const endpoint = parseEndpoint(exchange.endpoint);
    const message = this.#roundTrip(exchange, endpoint);
    if (message.error) throw new TransportError(message.error.kind, endpoint.hostname, message.error.message);
    if (!message.answer) throw new Error("The callout worker sent neither an answer nor an error.");
    return { ...message.answer, headers: new Map(message.answer.headers) };
  }

  close(): void {
    this.#worker?.port.close();
    void this.#worker?.thread.terminate();
    this.#worker = undefined;
  }

  #roundTrip(exchange: HttpExchange, endpoint: URL): WorkerMessage {
    const { port } = (this.#worker ??= this.#startWorker());
    const id = ++this.#lastId;
    port.postMessage({
      id,
      url: connectOrigin(this.#hosts, endpoint) + endpoint.pathname + endpoint.search,
      method: exchange.method,
      headers: requestHeaders(exchange, endpoint.host),
      body: exchange.body,
      timeout: exchange.timeout,
      maximumBytes: this.#maximumBytes
    });
    return this.#receive(port, id, exchange.timeout + WORKER_GRACE_MILLISECONDS);
  }

  #receive(port: MessagePort, id: number, patience: number): WorkerMessage {
    const deadline = Date.now() + patience;
    for (;;) {
      const seen = Atomics.load(this.#answered, 0);
      const received: { message: WorkerMessage } | undefined = receiveMessageOnPort(port);
      if (received?.message.id === id) return received.message;
      if (received) continue;
      if (Atomics.wait(this.#answered, 0, seen, deadline - Date.now()) === "timed-out") {
        this.close();
        throw new Error("The callout worker does not answer.");
      }
    }
  }

  #startWorker(): { thread: Worker; port: MessagePort } {
    const { port1, port2 } = new MessageChannel();
    const thread = new Worker(join(REPOSITORY, "local-org/org/callouts/http-worker.mjs"), {
      workerData: { port: port2, signal: this.#answered.buffer },
      transferList: [port2],
      // Not this process's own: a TypeScript loader in the worker would wait for the thread that waits for the worker.
      execArgv: []
    });
    thread.unref();
    port1.unref();
    return { thread, port: port1 };
  }
}

function parseEndpoint(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url;
  throw new TransportError("invalid", "", "The endpoint is not an http or https URL.");
}
