/**
 * Verifies an assertion or a signed request that Countersign sent. `jose` checks the signature; the strict layer around
 * it closes what a JWT library rightly leaves open: spelling, duplicate names, headers that bring keys, replay.
 */
import { compactVerify } from "jose";
import { checkClaims, type VerifiedClaims } from "./claims.ts";
import { splitCompact } from "./compact.ts";
import { VerificationError, type VerificationCode } from "./errors.ts";
import { checkHeader, type CheckedHeader } from "./header.ts";
import type { KeyRing } from "./keys.ts";
import type { VerifyPolicy } from "./policy.ts";
import type { ReplayStore } from "./replay.ts";
import { parseStrictObject } from "./strict-json.ts";

export interface VerifierOptions {
  readonly policy: VerifyPolicy;
  readonly keys: KeyRing;
  readonly replay: ReplayStore;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

/** Resolves to the claims, or rejects with a VerificationError. Order: text, header, key, signature, claims, replay. */
export type Verify = (token: string) => Promise<VerifiedClaims>;

export function createVerifier({ policy, keys, replay, now = wallClock }: VerifierOptions): Verify {
  return async (token) => {
    const { header, payload } = splitCompact(token, policy.maxTokenChars);
    const checked = checkHeader(strictObject(header, policy, "header", "malformed_header"), policy);
    await checkSignature(token, checked, keys);
    const at = now();
    const claims = checkClaims(strictObject(payload, policy, "claims", "malformed_claims"), policy, at);
    // Last: a token that is refused for another reason must not use up its jti.
    if (
      typeof claims["jti"] === "string" &&
      !(await replay.use(claims.iss, claims["jti"], claims.exp + policy.clockToleranceSec, at))
    )
      throw new VerificationError("replayed", "The assertion was used before (jti).");
    return claims;
  };
}

const wallClock = (): number => Math.floor(Date.now() / 1000);

function strictObject(
  bytes: Uint8Array,
  policy: VerifyPolicy,
  part: string,
  code: VerificationCode
): Record<string, unknown> {
  try {
    return parseStrictObject(bytes, policy.maxJsonDepth);
  } catch (error) {
    if (error instanceof SyntaxError) throw new VerificationError(code, `The ${part} ${error.message}.`);
    throw error;
  }
}

async function checkSignature(token: string, { alg, kid }: CheckedHeader, keys: KeyRing): Promise<void> {
  await keys.prepare?.(kid, alg);
  const candidates = keys.candidates(kid, alg);
  if (candidates.length === 0) throw new VerificationError("unknown_key", "No trusted key matches kid and alg.");
  for (const { key } of candidates) {
    try {
      await compactVerify(token, key, { algorithms: [alg] });
      return;
    } catch {
      // the next candidate may be the one
    }
  }
  throw new VerificationError("bad_signature", "The signature does not verify with the trusted key.");
}
