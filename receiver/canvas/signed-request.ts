/**
 * Reads what Salesforce Canvas posts: base64(HMAC-SHA256(envelope, consumer secret)) + "." + envelope, the envelope being
 * JSON in plain base64. For the time of a change-over only: it has no expiry, and whoever knows the secret can make one.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { VerificationError } from "../errors.ts";
import type { ReplayStore } from "../replay.ts";
import { parseStrictObject } from "../strict-json.ts";

export interface CanvasOptions {
  /** Of the connected app. */
  readonly consumerSecret: string;
  /** Seconds since 1970 after which nothing in the old format is accepted any more. */
  readonly acceptUntil: number;
  /** Largest age of a request that says when it was issued; Canvas usually leaves it open. */
  readonly maxAgeSec?: number;
  /** Canvas names no id and mostly no time: so each signature is good once, for as long as the change-over lasts. */
  readonly replay: ReplayStore;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

/** Resolves to the envelope, or rejects with a VerificationError. */
export type ReadCanvasRequest = (text: string) => Promise<Readonly<Record<string, unknown>>>;

const MAXIMUM_CHARACTERS = 65_536;
const MAXIMUM_DEPTH = 16;
const MAXIMUM_FUTURE_SECONDS = 60;
const ISSUER = "canvas";

export function createCanvasReader(options: CanvasOptions): ReadCanvasRequest {
  if (options.consumerSecret.length < 16) throw new TypeError("The consumer secret is too short to be one.");
  const now = options.now ?? ((): number => Math.floor(Date.now() / 1000));
  return async (text) => {
    const at = now();
    if (at > options.acceptUntil)
      throw new VerificationError("old_format_ended", "Canvas signed requests are not accepted any more.");
    const { signature, envelope } = partsOf(text);
    checkSignature(signature, envelope, options.consumerSecret);
    const request = envelopeOf(envelope);
    checkAge(request["issuedAt"], options.maxAgeSec ?? 300, at);
    // Last, as for tokens: a request that is refused for another reason is not used up.
    if (!(await options.replay.use(ISSUER, signature, options.acceptUntil, at)))
      throw new VerificationError("replayed", "The signed request was used before.");
    return request;
  };
}

interface Parts {
  readonly signature: string;
  readonly envelope: string;
}

function partsOf(text: string): Parts {
  if (text.length > MAXIMUM_CHARACTERS)
    throw new VerificationError(
      "token_too_long",
      `The signed request is longer than ${MAXIMUM_CHARACTERS} characters.`
    );
  const [, signature, envelope] = /^([A-Za-z0-9+/]{43}=)\.([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (signature === undefined || envelope === undefined || text.endsWith("\n"))
    throw new VerificationError("malformed_token", "The signed request is not two base64 parts separated by a dot.");
  // Otherwise one request would have several spellings, and be good several times.
  for (const part of [signature, envelope])
    if (Buffer.from(part, "base64").toString("base64") !== part)
      throw new VerificationError("malformed_token", "A part of the signed request is not canonical base64.");
  return { signature, envelope };
}

function checkSignature(signature: string, envelope: string, secret: string): void {
  const wanted = createHmac("sha256", secret).update(envelope, "ascii").digest();
  // Takes the same time wherever they differ, so that nobody can find the right one byte by byte.
  if (!timingSafeEqual(Buffer.from(signature, "base64"), wanted))
    throw new VerificationError("bad_signature", "The signature of the signed request does not verify.");
}

function envelopeOf(envelope: string): Record<string, unknown> {
  try {
    const request = parseStrictObject(Buffer.from(envelope, "base64"), MAXIMUM_DEPTH);
    if (request["algorithm"] !== "HMACSHA256")
      throw new VerificationError("algorithm_not_allowed", "algorithm must be HMACSHA256.");
    return request;
  } catch (error) {
    if (error instanceof SyntaxError) throw new VerificationError("malformed_claims", `The envelope ${error.message}.`);
    throw error;
  }
}

function checkAge(issuedAt: unknown, maxAgeSec: number, now: number): void {
  if (issuedAt === undefined || issuedAt === null) return;
  // Canvas counts milliseconds where it counts at all.
  const issued = typeof issuedAt === "number" && Number.isSafeInteger(issuedAt) ? issuedAt / 1000 : Number.NaN;
  if (Number.isNaN(issued)) throw new VerificationError("invalid_claim", "issuedAt must be milliseconds since 1970.");
  if (issued > now + MAXIMUM_FUTURE_SECONDS) throw new VerificationError("not_yet_valid", "issuedAt is in the future.");
  if (now - issued > maxAgeSec)
    throw new VerificationError("too_old", `issuedAt is more than ${maxAgeSec} seconds ago.`);
}
