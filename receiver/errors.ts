/** Why a token was refused. Codes are stable: callers and logs may rely on them. */
export type VerificationCode =
  | "malformed_token"
  | "token_too_long"
  | "malformed_header"
  | "malformed_claims"
  | "algorithm_not_allowed"
  | "critical_header_not_supported"
  | "key_in_header_not_supported"
  | "nested_token_not_supported"
  | "wrong_type"
  | "unknown_key"
  | "keys_unavailable"
  | "bad_signature"
  | "missing_claim"
  | "invalid_claim"
  | "wrong_issuer"
  | "wrong_audience"
  | "expired"
  | "not_yet_valid"
  | "lifetime_too_long"
  | "too_old"
  | "replayed"
  | "old_format_ended";

/** A refusal. The message names the member and the rule and never repeats anything of the token. */
export class VerificationError extends Error {
  readonly code: VerificationCode;
  constructor(code: VerificationCode, message: string) {
    super(message);
    this.name = "VerificationError";
    this.code = code;
  }
}
