import { AssertionError } from "./assertion-error.ts";
import { parseStrictObject, type JsonObject, StrictJsonError } from "./strict-json.ts";

/** The parts of a JWS in compact form, read strictly and not yet verified. */
export interface CompactAssertion {
  readonly token: string;
  readonly header: JsonObject;
  readonly claims: JsonObject;
}

const MAXIMUM_CHARACTERS = 8192;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/**
 * Splits and decodes a token. Base64url must be canonical: the same bytes must not have two spellings, or a replay
 * check and a log would see two tokens.
 * @throws AssertionError `malformed`
 */
export function parseCompact(token: string): CompactAssertion {
  if (token.length > MAXIMUM_CHARACTERS) malformed(`It is longer than ${MAXIMUM_CHARACTERS} characters.`);
  const parts = token.split(".");
  const [header, claims, signature] = parts;
  if (parts.length !== 3 || !header || !claims || !signature) {
    return malformed("It is not three base64url parts separated by dots.");
  }
  decode(signature, "signature");
  return { token, header: jsonPart(header, "header"), claims: jsonPart(claims, "claims") };
}

function jsonPart(part: string, name: string): JsonObject {
  try {
    return parseStrictObject(decode(part, name));
  } catch (error) {
    if (error instanceof StrictJsonError) return malformed(`The ${name} part cannot be used. ${error.message}`);
    throw error;
  }
}

function decode(part: string, name: string): Uint8Array {
  const bytes = Buffer.from(part, "base64url");
  if (!BASE64URL.test(part) || bytes.toString("base64url") !== part) {
    malformed(`The ${name} part is not canonical base64url.`);
  }
  return bytes;
}

function malformed(message: string): never {
  throw new AssertionError("malformed", message);
}
