import { VerificationError } from "./errors.ts";

export interface CompactToken {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
}

/** Three canonical base64url parts and nothing else (RFC 7515 section 7.1): equal tokens have equal text. */
export function splitCompact(token: string, maxChars: number): CompactToken {
  if (token.length > maxChars)
    throw new VerificationError("token_too_long", `The token is longer than ${maxChars} characters.`);
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) || token.endsWith("\n"))
    throw new VerificationError("malformed_token", "The token is not three base64url parts separated by dots.");
  const [header, payload] = token.split(".").map(decodeCanonical);
  return { header: header, payload: payload };
}

/** Unused bits in the last character must be zero, else one signature has several spellings. */
function decodeCanonical(part: string): Uint8Array {
  const bytes = Buffer.from(part, "base64url");
  if (bytes.toString("base64url") !== part)
    throw new VerificationError("malformed_token", "A part of the token is not canonical base64url.");
  return bytes;
}
