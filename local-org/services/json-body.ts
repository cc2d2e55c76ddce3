import { parseStrictObject } from "../../receiver/strict-json.ts";
import type { JsonObject } from "./assertion.ts";
import { mediaType, type Request } from "./http/message.ts";

/** The body of a service call, or why it cannot be used. */
export type JsonBody =
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly status: 400 | 415; readonly reason: string };

const MAXIMUM_DEPTH = 16;

/** Reads a JSON object body strictly. */
export function readJsonBody(request: Request): JsonBody {
  if (mediaType(request) !== "application/json") {
    return { ok: false, status: 415, reason: "The content type must be application/json." };
  }
  try {
    return { ok: true, value: parseStrictObject(request.body, MAXIMUM_DEPTH) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, status: 400, reason: `The body ${error.message}.` };
  }
}
