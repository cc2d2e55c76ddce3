import type { IncomingMessage } from "node:http";
import { HttpError } from "./answers.ts";

const MAXIMUM_BYTES = 1_000_000;

/**
 * The request's body as a JSON object.
 * @throws HttpError when it is too large, not JSON, or JSON of another kind
 */
export async function readJsonObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const value = parse(await readText(request));
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HttpError(400, "JSON_PARSER_ERROR", "The request body must be a JSON object.");
  }
  return value as Record<string, unknown>;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Not destroyed when the loop is left early: the refusal still has to be sent over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAXIMUM_BYTES) {
      throw new HttpError(413, "REQUEST_TOO_LARGE", `The request body is larger than ${MAXIMUM_BYTES} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, "JSON_PARSER_ERROR", `The request body is not JSON: ${(error as Error).message}`);
  }
}
