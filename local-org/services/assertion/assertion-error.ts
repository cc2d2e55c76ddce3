/** Which rule an assertion breaks. Stable: endpoints turn it into their own answers. */
export type AssertionCode =
  | "malformed"
  | "header"
  | "algorithm"
  | "type"
  | "key"
  | "signature"
  | "issuer"
  | "subject"
  | "audience"
  | "expired"
  | "lifetime"
  | "not_yet_valid"
  | "issued_at"
  | "jti"
  | "replayed";

/** An assertion that is not accepted. The message never holds a value taken from the assertion. */
export class AssertionError extends Error {
  override readonly name = "AssertionError";
  readonly code: AssertionCode;

  constructor(code: AssertionCode, message: string) {
    super(message);
    this.code = code;
  }
}
