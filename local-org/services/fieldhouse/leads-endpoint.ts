import { json, type Handler, type Reply } from "../http/message.ts";
import { IdempotencyStore } from "../idempotency.ts";
import type { Journal } from "../journal.ts";
import type { BearerCheck } from "../oauth/bearer.ts";
import type { ServiceCall } from "../service-call.ts";
import { serviceEndpoint, type Refusal } from "../service-endpoint.ts";
import { leadId } from "./record-id.ts";

export interface LeadsOptions {
  readonly service: string;
  readonly bearer: BearerCheck;
  readonly journal: Journal;
}

/** The partner org's own Apex REST resource `/services/apexrest/partner/leads`. */
export function leadsEndpoint({ service, bearer, journal }: LeadsOptions): Handler {
  let created = 0;
  const perform = ({ claims }: ServiceCall): Reply | string => {
    const { company, introduction } = claims;
    if (typeof company !== "string" || company === "") return "company must be a text.";
    if (typeof introduction !== "string" || introduction === "") return "introduction must be a text.";
    return json(201, { id: leadId(++created), status: "Referred", internal_owner_queue: "Partner intake" });
  };
  return serviceEndpoint({ service, bearer, journal, idempotency: new IdempotencyStore(), refuse, perform });
}

const ERROR_CODES: Record<Refusal["code"], string> = {
  missing_token: "INVALID_AUTH_HEADER",
  invalid_token: "INVALID_SESSION_ID",
  invalid_body: "JSON_PARSER_ERROR",
  invalid_claim: "INVALID_FIELD",
  idempotency_conflict: "DUPLICATE_VALUE"
};

/** Salesforce's REST errors: a list, upper case codes. */
function refuse({ status, code, message }: Refusal): Reply {
  const text = code === "invalid_token" ? "Session expired or invalid" : message;
  return json(
    status,
    [{ message: text, errorCode: ERROR_CODES[code] }],
    status === 401 ? { "WWW-Authenticate": "Token" } : {}
  );
}
