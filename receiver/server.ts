/**
 * A receiver in one file: POST a signed assertion, get a receipt. It shows how little a service needs around `verify`,
 * and how to answer: one error code a refusal, no detail of the token.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { VerificationError } from "./errors.ts";

const maxBodyBytes = 16_384;

/**
 * @param verify from createVerifier(), or from createChangeOver() while Canvas still posts as well
 * @param accept what the service does with what was verified; its result is the answer
 */
export function createReceiver<Verified>(
  verify: (token: string) => Promise<Verified>,
  accept: (verified: Verified) => unknown
): Server {
  return createServer((request, response) => {
    void answer(request, verify, accept).then(({ status, body }) => reply(response, status, body));
  });
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function answer<Verified>(
  request: IncomingMessage,
  verify: (token: string) => Promise<Verified>,
  accept: (verified: Verified) => unknown
): Promise<Answer> {
  try {
    if (request.method !== "POST") return { status: 405, body: { error: "method_not_allowed" } };
    return { status: 200, body: await accept(await verify(tokenOf(request, await read(request)))) };
  } catch (error) {
    if (error instanceof VerificationError) return { status: 401, body: { error: "invalid_token", code: error.code } };
    if (error instanceof RangeError) return { status: 413, body: { error: "too_large" } };
    return { status: 500, body: { error: "server_error" } };
  }
}

/** `Authorization: Bearer`, or the form member of a Canvas-style post. Never the query string: it ends up in logs. */
function tokenOf(request: IncomingMessage, body: string): string {
  const bearer = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return bearer ?? new URLSearchParams(body).get("signed_request") ?? "";
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new RangeError("body");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  const headers: Record<string, string> = { "content-type": "application/json", "cache-control": "no-store" };
  if (status === 401) headers["www-authenticate"] = 'Bearer error="invalid_token"';
  response.writeHead(status, headers).end(JSON.stringify(body));
}
