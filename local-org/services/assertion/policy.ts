/** What one receiver expects of the assertions of one issuer. Everything here is configuration; nothing is taken from a token. */
export interface AssertionPolicy {
  readonly issuer: string;
  /** Compared character by character; an assertion for several audiences is refused. */
  readonly audience: string;
  readonly algorithm: "RS256";
  /** Accepted `typ` values, lower case, without `application/`; a token without `typ` is accepted. */
  readonly types: readonly string[];
  readonly clockSkewSeconds: number;
  /** How far ahead `exp` may lie; null where the receiver does not care. */
  readonly maximumLifetimeSeconds: number | null;
  /** Claims that must be there beside iss, sub, aud and exp. */
  readonly required: readonly ("iat" | "jti")[];
}
