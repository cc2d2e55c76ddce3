import { parseStrictObject, StrictJsonError, type JsonObject } from "./assertion/strict-json.ts";
import { mediaType, type Request } from "./http/message.ts";

/** The body of a service call, or why it cannot be used. */
export type JsonBody =
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly status: 400 | 415; readonly reason: string };

/** Reads a JSON object body strictly. */
export function readJsonBody(request: Request): JsonBody {
  if (mediaType(request) !== "application/json") {
    return { ok: false, status: 415, reason: "The content type must be application/json." };
  }
  try {
    return { ok: true, value: parseStrictObject(request.body) };
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    return { ok: false, status: 400, reason: `The body cannot be read. ${error.message}` };
  }
}
