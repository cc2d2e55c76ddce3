import type { JsonObject } from "./assertion.ts";

/** What Countersign posts to a service. */
export interface ServiceCall {
  /** `jti` of the assertion: names this attempt. */
  readonly reference: string;
  readonly recordId: string | null;
  readonly claims: JsonObject;
}

/** Reads the members of a call; the claims may stay out of the body, then those of the assertion count. */
export function readServiceCall(body: JsonObject, grantClaims: JsonObject): ServiceCall | string {
  const { reference, recordId = null, claims = grantClaims } = body;
  if (typeof reference !== "string" || reference === "") return "The member reference must be a text.";
  if (recordId !== null && !isRecordId(recordId)) return "The member recordId must be a record id or null.";
  if (typeof claims !== "object" || claims === null || Array.isArray(claims))
    return "The member claims must be an object.";
  return { reference, recordId, claims: claims as JsonObject };
}

function isRecordId(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(value);
}
