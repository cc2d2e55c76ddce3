import { json, type Handler, type Reply } from "../http/message.ts";
import type { Journal } from "../journal.ts";
import { checkBearer, type BearerCheck } from "../oauth/bearer.ts";

export interface StatusOptions {
  readonly service: string;
  readonly bearer: BearerCheck;
  readonly journal: Journal;
  /** What was answered, by reference. */
  readonly answers: ReadonlyMap<string, Reply>;
}

/** Ledgerline's `GET /v1/quotes/status?reference=...`: the answer that a request got, or would have got. */
export function statusEndpoint({ service, bearer, journal, answers }: StatusOptions): Handler {
  return (request) => {
    const reply = checkBearer(request, bearer).ok ? found(answers, request.query) : UNAUTHORIZED;
    journal.add({ service, status: reply.status, outcome: `status_${reply.status}` });
    return reply;
  };
}

function found(answers: ReadonlyMap<string, Reply>, query: string): Reply {
  const answer = answers.get(new URLSearchParams(query).get("reference") ?? "");
  return answer ? { ...answer, status: 200 } : json(404, { error: { code: "not_found", message: "No such request." } });
}

const UNAUTHORIZED = json(
  401,
  { error: { code: "invalid_token", message: "An access token is required." } },
  { "WWW-Authenticate": 'Bearer realm="ledgerline"' }
);
