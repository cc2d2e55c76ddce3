/** Only pages of this server may call it: it runs Apex as whoever the cookie names. */
import type { IncomingMessage } from "node:http";
import { HttpError } from "./answers.ts";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** @throws HttpError for a request under a foreign name (DNS rebinding) or sent by a page of another origin */
export function guard({ headers, method, socket }: IncomingMessage): void {
  const own = LOOPBACK.map((name) => `${name}:${socket.localPort}`);
  if (!own.includes(headers.host ?? "")) {
    throw new HttpError(403, "FORBIDDEN", "The local org answers to its loopback address only.");
  }
  // Browsers name the origin of every POST; a request without one comes from a program on this machine.
  const { origin } = headers;
  if (method !== "GET" && origin !== undefined && origin !== `http://${headers.host}`) {
    throw new HttpError(403, "FORBIDDEN", "The local org takes calls from its own pages only.");
  }
}
