import { VerificationError, type VerificationCode } from "../../../receiver/index.ts";
import { OAuthError } from "../oauth/oauth-error.ts";

/** An answer of Salesforce's token endpoint in Salesforce's own words. */
export interface SalesforceError {
  readonly error: string;
  readonly error_description: string;
}

export const UNKNOWN_CONSUMER: SalesforceError = {
  error: "invalid_client_id",
  error_description: "client identifier invalid"
};
export const NOT_APPROVED: SalesforceError = {
  error: "invalid_grant",
  error_description: "user hasn't approved this consumer"
};
export const NOT_ADMIN_APPROVED: SalesforceError = {
  error: "invalid_app_access",
  error_description: "user is not admin approved to access this app"
};
export const NOT_INSTALLED: SalesforceError = {
  error: "app_not_found",
  error_description: "External client app is not installed in this org"
};
export const UNSUPPORTED_GRANT: SalesforceError = {
  error: "unsupported_grant_type",
  error_description: "grant type not supported"
};
const INVALID_ASSERTION: SalesforceError = { error: "invalid_grant", error_description: "invalid assertion" };

const DESCRIPTIONS: Partial<Record<VerificationCode, string>> = {
  wrong_audience: "audience is invalid",
  // Salesforce says "authorization code" in the JWT flow too.
  expired: "expired authorization code"
};

/** What Salesforce would say about a request that our own checks refuse; undefined for an error that is none of theirs. */
export function toSalesforceError(error: unknown): SalesforceError | undefined {
  if (error instanceof VerificationError) {
    const description = DESCRIPTIONS[error.code];
    return description ? { error: "invalid_grant", error_description: description } : INVALID_ASSERTION;
  }
  if (error instanceof OAuthError) return { error: error.code, error_description: error.message };
  return undefined;
}
