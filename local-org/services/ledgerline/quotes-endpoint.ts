import { json, type Handler, type Reply } from "../http/message.ts";
import { IdempotencyStore } from "../idempotency.ts";
import type { Journal } from "../journal.ts";
import type { BearerCheck } from "../oauth/bearer.ts";
import type { ServiceCall } from "../service-call.ts";
import { serviceEndpoint, type Refusal } from "../service-endpoint.ts";
import { quote, readTerms } from "./quote.ts";

export interface QuotesOptions {
  readonly service: string;
  readonly linkOrigin: string;
  readonly bearer: BearerCheck;
  readonly journal: Journal;
  /** What was answered, by reference. */
  readonly answers: Map<string, Reply>;
}

/** Ledgerline's `POST /v1/quotes`. */
export function quotesEndpoint({ service, linkOrigin, bearer, journal, answers }: QuotesOptions): Handler {
  let issued = 0;
  const perform = ({ claims, reference }: ServiceCall): Reply | string => {
    const terms = readTerms(claims);
    if (typeof terms === "string") return terms;
    const body = quote(terms, ++issued, linkOrigin, new Date());
    const reply = json(201, { quote: { ...body, internal_score: internalScore(reference) }, reference });
    answers.set(reference, reply);
    return reply;
  };
  return serviceEndpoint({ service, bearer, journal, idempotency: new IdempotencyStore(), refuse, perform });
}

/** Not for clients; it is in the answer so that the allow-list of response members has something to keep back. */
function internalScore(reference: string): string {
  return `INTERNAL-SCORE-${reference.length}`;
}

function refuse({ status, code, message }: Refusal): Reply {
  return json(status, { error: { code, message } }, status === 401 ? { "WWW-Authenticate": challenge(code) } : {});
}

/** RFC 6750 3: no error code for a request that carried no token. */
function challenge(code: Refusal["code"]): string {
  const realm = 'Bearer realm="ledgerline"';
  return code === "invalid_token" ? `${realm}, error="invalid_token"` : realm;
}
