import { VerificationError } from "./errors.ts";
import type { VerifyPolicy } from "./policy.ts";

export interface CheckedHeader {
  readonly alg: string;
  readonly kid: string | undefined;
}

/** Members by which a token could bring its own key or make the receiver fetch one: refused, never followed. */
const keyMembers = ["jwk", "jku", "x5u", "x5c"];

/** Everything that is decided by the protected header (RFC 7515 section 4, RFC 8725 section 3). */
export function checkHeader(header: Record<string, unknown>, policy: VerifyPolicy): CheckedHeader {
  const has = (name: string): boolean => Object.hasOwn(header, name);
  if (typeof header["alg"] !== "string" || !policy.algorithms.includes(header["alg"]))
    throw new VerificationError("algorithm_not_allowed", `alg must be one of: ${policy.algorithms.join(", ")}.`);
  if (has("crit") || has("b64"))
    throw new VerificationError(
      "critical_header_not_supported",
      "The header asks for an extension (crit or b64); none is supported."
    );
  const foreign = keyMembers.find(has);
  if (foreign)
    throw new VerificationError(
      "key_in_header_not_supported",
      `The header has ${foreign}; keys come from configuration only.`
    );
  if (has("cty") || has("zip"))
    throw new VerificationError(
      "nested_token_not_supported",
      "The header has cty or zip; nested and compressed tokens are not supported."
    );
  checkType(header, policy);
  if (has("kid") && (typeof header["kid"] !== "string" || header["kid"] === ""))
    throw new VerificationError("unknown_key", "kid must be a non-empty string.");
  return { alg: header["alg"], kid: header["kid"] as string | undefined };
}

function checkType(header: Record<string, unknown>, policy: VerifyPolicy): void {
  if (!Object.hasOwn(header, "typ")) {
    if (policy.typeRequired) throw new VerificationError("wrong_type", `typ must be ${policy.type}.`);
    return;
  }
  const type =
    typeof header["typ"] === "string" ? header["typ"].toLowerCase().replace(/^application\//, "") : undefined;
  if (type !== policy.type.toLowerCase()) throw new VerificationError("wrong_type", `typ must be ${policy.type}.`);
}
