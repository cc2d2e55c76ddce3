import { AssertionError, type AssertionCode } from "./assertion-error.ts";
import type { AssertionPolicy } from "./policy.ts";
import type { JsonObject } from "./strict-json.ts";

/** The registered claims after all checks. */
export interface CheckedClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAt: number;
  readonly tokenId: string | undefined;
}

const MAXIMUM_IDENTIFIER = 255;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Holds the claims against the policy (RFC 7523 section 3).
 * @param now seconds since 1970
 * @throws AssertionError with the rule that is broken
 */
export function checkClaims(claims: JsonObject, policy: AssertionPolicy, now: number): CheckedClaims {
  demand(claims["iss"] === policy.issuer, "issuer", "The iss claim is not the registered issuer.");
  demand(isIdentifier(claims["sub"]), "subject", "The sub claim must be a text of 1 to 255 characters.");
  demand(soleAudience(claims["aud"]) === policy.audience, "audience", "The aud claim is not this server.");
  const expiresAt = checkExpiry(claims["exp"], policy, now);
  checkNotBefore(claims["nbf"], policy, now);
  checkIssuedAt(claims["iat"], expiresAt, policy, now);
  return {
    issuer: policy.issuer,
    subject: claims["sub"] as string,
    expiresAt,
    tokenId: tokenId(claims["jti"], policy)
  };
}

function checkExpiry(exp: unknown, policy: AssertionPolicy, now: number): number {
  if (!isSeconds(exp)) throw new AssertionError("lifetime", "The exp claim must be a whole number of seconds.");
  demand(exp > now - policy.clockSkewSeconds, "expired", "The assertion has expired.");
  const maximum = policy.maximumLifetimeSeconds;
  demand(
    maximum === null || exp <= now + maximum + policy.clockSkewSeconds,
    "lifetime",
    `The exp claim may be at most ${maximum} seconds ahead.`
  );
  return exp;
}

function checkNotBefore(nbf: unknown, policy: AssertionPolicy, now: number): void {
  if (nbf === undefined) return;
  demand(
    isSeconds(nbf) && nbf <= now + policy.clockSkewSeconds,
    "not_yet_valid",
    "The nbf claim must be a whole number of seconds that is not ahead."
  );
}

function checkIssuedAt(iat: unknown, expiresAt: number, policy: AssertionPolicy, now: number): void {
  if (iat === undefined && !policy.required.includes("iat")) return;
  if (!isSeconds(iat)) throw new AssertionError("issued_at", "The iat claim must be a whole number of seconds.");
  demand(iat <= now + policy.clockSkewSeconds, "issued_at", "The iat claim lies ahead: check the clock.");
  demand(iat < expiresAt, "issued_at", "The iat claim is not before exp.");
  const oldest = now - (policy.maximumLifetimeSeconds ?? Infinity) - policy.clockSkewSeconds;
  demand(iat >= oldest, "issued_at", "The iat claim is too long ago.");
}

function tokenId(jti: unknown, policy: AssertionPolicy): string | undefined {
  if (jti === undefined && !policy.required.includes("jti")) return undefined;
  demand(isIdentifier(jti), "jti", "The jti claim must be a text of 1 to 255 characters.");
  return jti as string;
}

/** Several audiences are refused: the others could replay the assertion here (RFC 8725 3.9). */
function soleAudience(aud: unknown): unknown {
  return Array.isArray(aud) && aud.length === 1 ? aud[0] : aud;
}

function isIdentifier(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= MAXIMUM_IDENTIFIER && !CONTROL.test(value);
}

function isSeconds(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function demand(condition: boolean, code: AssertionCode, message: string): asserts condition {
  if (!condition) throw new AssertionError(code, message);
}
