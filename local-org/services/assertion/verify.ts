import type { KeyObject } from "node:crypto";
import { compactVerify, errors } from "jose";
import { AssertionError } from "./assertion-error.ts";
import { checkClaims, type CheckedClaims } from "./claims.ts";
import type { CompactAssertion } from "./compact.ts";
import { checkHeader } from "./header.ts";
import type { AssertionPolicy } from "./policy.ts";
import type { ReplayStore } from "./replay.ts";

/** The registered public keys of an issuer; key: `kid`. Nothing in a token ever causes a fetch. */
export type IssuerKeys = ReadonlyMap<string, KeyObject>;

export interface Verification {
  readonly policy: AssertionPolicy;
  readonly keys: IssuerKeys;
  /** Seconds since 1970. */
  readonly now: number;
  /** Absent where the receiver does not demand single use. */
  readonly replay?: ReplayStore;
}

/**
 * Verifies an assertion: header, key, signature, claims, and last its single use, so that a forged or faulty
 * assertion never uses up the token id of a good one.
 * @throws AssertionError with the first rule that is broken
 */
export async function verifyAssertion(assertion: CompactAssertion, check: Verification): Promise<CheckedClaims> {
  const keyId = checkHeader(assertion.header, check.policy);
  await verifySignature(assertion.token, keyFor(keyId, check.keys), check.policy.algorithm);
  const claims = checkClaims(assertion.claims, check.policy, check.now);
  useOnce(claims, check);
  return claims;
}

/** A token without `kid` is fine where there is one key to choose from: platform signers cannot set one. */
function keyFor(keyId: string | undefined, keys: IssuerKeys): KeyObject {
  const key = keyId === undefined && keys.size === 1 ? [...keys.values()][0] : keys.get(keyId ?? "");
  if (!key) throw new AssertionError("key", "No registered key fits the kid of the header.");
  return key;
}

async function verifySignature(token: string, key: KeyObject, algorithm: string): Promise<void> {
  try {
    await compactVerify(token, key, { algorithms: [algorithm] });
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw new AssertionError("signature", "The signature does not fit the registered key.");
  }
}

function useOnce(claims: CheckedClaims, { replay, policy, now }: Verification): void {
  if (!replay || claims.tokenId === undefined) return;
  const until = claims.expiresAt + policy.clockSkewSeconds;
  if (!replay.use(claims.issuer, claims.tokenId, until, now)) {
    throw new AssertionError("replayed", "The assertion was used before (same jti).");
  }
}
