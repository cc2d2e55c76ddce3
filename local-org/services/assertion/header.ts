import { AssertionError } from "./assertion-error.ts";
import type { AssertionPolicy } from "./policy.ts";
import type { JsonObject } from "./strict-json.ts";

/** Members that bring their own key, or change what is signed: a receiver with a registered key has no use for them. */
const REFUSED_MEMBERS = ["jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "cty"];

/**
 * Checks the protected header against the policy and returns its `kid`.
 * @throws AssertionError `algorithm`, `type` or `header`
 */
export function checkHeader(header: JsonObject, policy: AssertionPolicy): string | undefined {
  if (header["alg"] !== policy.algorithm) {
    throw new AssertionError("algorithm", `The algorithm must be ${policy.algorithm}.`);
  }
  const refused = REFUSED_MEMBERS.find((name) => Object.hasOwn(header, name));
  if (refused) throw new AssertionError("header", `The header member ${refused} is not accepted.`);
  checkType(header["typ"], policy);
  return keyId(header["kid"]);
}

function checkType(typ: unknown, policy: AssertionPolicy): void {
  if (typ === undefined) return;
  const name = typeof typ === "string" ? typ.toLowerCase().replace(/^application\//, "") : undefined;
  if (name === undefined || !policy.types.includes(name)) {
    throw new AssertionError("type", "The typ of the header is not the one of this kind of token.");
  }
}

function keyId(kid: unknown): string | undefined {
  if (kid === undefined || (typeof kid === "string" && kid.length > 0)) return kid;
  throw new AssertionError("header", "The kid of the header must be a text.");
}
