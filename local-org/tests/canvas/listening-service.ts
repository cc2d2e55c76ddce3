/** A service on a thread of its own, because Apex waits for its answer: keeps what is posted, answers as it was told. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";

const CODE = `
  const { createServer } = require("node:http");
  const { parentPort, workerData } = require("node:worker_threads");
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part) => (body += part)).on("end", () => {
      parentPort.postMessage({ path: request.url, headers: request.headers, body });
      response.writeHead(200, { "content-type": "application/json" }).end(workerData.answer);
    });
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage({ port: server.address().port }));
`;

export interface Posted {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ListeningService {
  readonly origin: string;
  /** The next request that comes, or came and was not taken yet. */
  next(): Promise<Posted>;
  close(): Promise<void>;
}

export async function listen(answer: object): Promise<ListeningService> {
  const worker = new Worker(CODE, { eval: true, workerData: { answer: JSON.stringify(answer) } });
  const [{ port }] = (await once(worker, "message")) as [{ port: number }];
  const posted: Posted[] = [];
  worker.on("message", (request: Posted) => posted.push(request));
  return {
    origin: `http://127.0.0.1:${port}`,
    next: async () => posted.shift() ?? (await taken(worker, posted)),
    close: async () => void (await worker.terminate())
  };
}

async function taken(worker: Worker, posted: Posted[]): Promise<Posted> {
  await once(worker, "message");
  return posted.shift()!;
}
