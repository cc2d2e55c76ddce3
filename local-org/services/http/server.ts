import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json, type Handler, type Reply, type Request } from "./message.ts";

const MAXIMUM_BODY_BYTES = 256 * 1024;

/** A server on a free loopback port. */
export interface LoopbackServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts a server that hands whole requests to one handler. */
export function serve(handler: Handler): Promise<LoopbackServer> {
  const server = createServer({ requestTimeout: 30_000 }, (incoming, outgoing) => {
    void answer(handler, incoming).then((reply) => send(outgoing, reply));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve({ origin: originOf(server), close: () => close(server) }));
  });
}

async function answer(handler: Handler, incoming: IncomingMessage): Promise<Reply> {
  try {
    const body = await readBody(incoming);
    if (!body) return json(413, { error: "invalid_request", message: "The request body is too large." }, CLOSE);
    return await handler(toRequest(incoming, body));
  } catch (error) {
    // The reason stays in this process: an answer must not tell how the service is built.
    console.error(error);
    return json(500, { error: "server_error", message: "The service failed." });
  }
}

const CLOSE = { Connection: "close" };

/** Undefined when the body is above the limit: then the rest is not read. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAXIMUM_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toRequest(incoming: IncomingMessage, body: Uint8Array): Request {
  const [path = "/", query = ""] = (incoming.url ?? "/").split("?", 2);
  return { method: incoming.method ?? "GET", path, query, headers: incoming.headers, body };
}

function send(outgoing: ServerResponse, reply: Reply): void {
  outgoing.writeHead(reply.status, reply.headers).end(reply.body ?? "");
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
