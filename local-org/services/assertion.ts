import { splitCompact } from "../../receiver/compact.ts";
import { VerificationError } from "../../receiver/errors.ts";
import { parseStrictObject } from "../../receiver/strict-json.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** An assertion that can be read and is not verified yet: enough to find out whose it claims to be. */
export interface DecodedAssertion {
  readonly token: string;
  readonly header: JsonObject;
  readonly claims: JsonObject;
}

const MAXIMUM_CHARACTERS = 8192;
const MAXIMUM_DEPTH = 16;

/** @throws VerificationError when it is no JWT that a strict reader takes */
export function decodeAssertion(token: string): DecodedAssertion {
  const { header, payload } = splitCompact(token, MAXIMUM_CHARACTERS);
  return { token, header: jsonPart(header, "header"), claims: jsonPart(payload, "claims") };
}

function jsonPart(bytes: Uint8Array, part: "header" | "claims"): JsonObject {
  try {
    return parseStrictObject(bytes, MAXIMUM_DEPTH);
  } catch (error) {
    if (error instanceof SyntaxError) throw new VerificationError(`malformed_${part}`, `The ${part} ${error.message}.`);
    throw error;
  }
}
