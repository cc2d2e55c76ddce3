import { VerificationError } from "./errors.ts";
import type { VerifyPolicy } from "./policy.ts";

export interface VerifiedClaims {
  readonly [name: string]: unknown;
  readonly iss: string;
  readonly exp: number;
}

/** Required by RFC 7523 section 3, whatever a policy says. */
const always = ["iss", "sub", "aud", "exp"];

type Claims = Record<string, unknown>;
const control = /[\u0000-\u001f\u007f-\u009f]/;

/** Everything that is decided by the claims, once the signature has been verified (RFC 7519 section 4, RFC 7523 section 3). */
export function checkClaims(claims: Claims, policy: VerifyPolicy, now: number): VerifiedClaims {
  for (const name of new Set([...always, ...policy.requiredClaims]))
    if (!Object.hasOwn(claims, name)) throw new VerificationError("missing_claim", `${name} is missing.`);
  checkText(claims, "iss", 1024);
  checkText(claims, "sub", policy.subMaxChars);
  checkText(claims, "jti", policy.jtiMaxChars);
  if (claims["iss"] !== policy.issuer) throw new VerificationError("wrong_issuer", "iss is not the registered issuer.");
  checkAudience(claims["aud"], policy.audience);
  checkTimes(claims, policy, now);
  return claims as VerifiedClaims;
}

function checkText(claims: Claims, name: string, maxChars: number): void {
  if (!Object.hasOwn(claims, name)) return;
  const value = claims[name];
  if (typeof value !== "string" || value === "" || value.length > maxChars || control.test(value))
    throw new VerificationError(
      "invalid_claim",
      `${name} must be text of 1 to ${maxChars} characters without control characters.`
    );
}

/** One audience, alone: an assertion that several parties accept can be replayed between them. */
function checkAudience(aud: unknown, expected: string): void {
  const sole: unknown = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud;
  if (sole !== expected)
    throw new VerificationError("wrong_audience", "aud must be this receiver's identifier, alone.");
}

function checkTimes(claims: Claims, policy: VerifyPolicy, now: number): void {
  const exp = seconds(claims, "exp");
  const iat = seconds(claims, "iat");
  const nbf = seconds(claims, "nbf");
  const tolerance = policy.clockToleranceSec;
  if (exp !== undefined) {
    if (exp <= now - tolerance) throw new VerificationError("expired", "exp has passed.");
    if (exp > now + policy.maxLifetimeSec + tolerance || (iat !== undefined && exp - iat > policy.maxLifetimeSec))
      throw new VerificationError(
        "lifetime_too_long",
        `exp is more than ${policy.maxLifetimeSec} seconds ahead; is it in milliseconds?`
      );
  }
  if (nbf !== undefined && nbf > now + tolerance)
    throw new VerificationError("not_yet_valid", "nbf has not been reached.");
  if (iat === undefined) return;
  if (iat > now + policy.iatMaxFutureSec) throw new VerificationError("not_yet_valid", "iat is in the future.");
  if (now - iat > policy.maxAgeSec)
    throw new VerificationError("too_old", `iat is more than ${policy.maxAgeSec} seconds ago.`);
  if (exp !== undefined && iat >= exp) throw new VerificationError("invalid_claim", "iat is not before exp.");
}

/** JSON integers only: a string, a fraction or a number outside 2^53 is a bug at the sender. */
function seconds(claims: Claims, name: string): number | undefined {
  if (!Object.hasOwn(claims, name)) return undefined;
  const value = claims[name];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new VerificationError("invalid_claim", `${name} must be an integer of seconds since 1970.`);
  return value;
}
