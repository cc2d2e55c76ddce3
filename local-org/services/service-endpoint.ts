import type { JsonObject } from "./assertion.ts";
import type { Handler, Reply, Request } from "./http/message.ts";
import { idempotencyKey, type IdempotencyStore } from "./idempotency.ts";
import type { Journal } from "./journal.ts";
import { readJsonBody } from "./json-body.ts";
import type { Grant } from "./oauth/access-tokens.ts";
import { checkBearer, type BearerCheck } from "./oauth/bearer.ts";
import { readServiceCall, type ServiceCall } from "./service-call.ts";

/** Why a service does not do what it is asked for. Each service words it in its own way. */
export interface Refusal {
  readonly status: 400 | 401 | 415 | 422;
  readonly code: "missing_token" | "invalid_token" | "invalid_body" | "invalid_claim" | "idempotency_conflict";
  readonly message: string;
}

/** A service behind a bearer token. */
export interface ServiceEndpoint {
  readonly service: string;
  readonly bearer: BearerCheck;
  readonly idempotency: IdempotencyStore;
  readonly journal: Journal;
  readonly refuse: (refusal: Refusal) => Reply;
  /** Does the work; a text says which claim is wrong. */
  readonly perform: (call: ServiceCall) => Reply | string;
}

interface Outcome {
  readonly reply: Reply;
  readonly outcome: string;
  readonly body?: JsonObject;
  readonly repeated?: boolean;
}

/** Checks token, body and idempotency key in this order, then lets the service work. */
export function serviceEndpoint(endpoint: ServiceEndpoint): Handler {
  return (request) => {
    const { reply, ...seen } = handle(request, endpoint);
    const key = idempotencyKey(request);
    endpoint.journal.add({
      service: endpoint.service,
      status: reply.status,
      ...seen,
      ...(key && { idempotencyKey: key })
    });
    return reply;
  };
}

function handle(request: Request, endpoint: ServiceEndpoint): Outcome {
  const bearer = checkBearer(request, endpoint.bearer);
  if (!bearer.ok) return refused(endpoint, unauthorized(bearer.reason));
  const body = readJsonBody(request);
  if (!body.ok) return refused(endpoint, { status: body.status, code: "invalid_body", message: body.reason });
  return { ...once(request, body.value, bearer.grant, endpoint), body: body.value };
}

function once(request: Request, body: JsonObject, grant: Grant, endpoint: ServiceEndpoint): Outcome {
  const key = idempotencyKey(request);
  const attempt = endpoint.idempotency.look(grant.client, key, body);
  if (attempt.kind === "repeated") return { reply: attempt.reply, outcome: "accepted", repeated: true };
  if (attempt.kind === "conflict") return refused(endpoint, CONFLICT);
  const outcome = perform(body, grant, endpoint);
  if (outcome.outcome === "accepted") endpoint.idempotency.remember(grant.client, key, body, outcome.reply);
  return outcome;
}

function perform(body: JsonObject, grant: Grant, endpoint: ServiceEndpoint): Outcome {
  const call = readServiceCall(body, grant.claims);
  if (typeof call === "string") return refused(endpoint, { status: 400, code: "invalid_body", message: call });
  const reply = endpoint.perform(call);
  if (typeof reply !== "string") return { reply, outcome: "accepted" };
  return refused(endpoint, { status: 422, code: "invalid_claim", message: reply });
}

const CONFLICT: Refusal = {
  status: 422,
  code: "idempotency_conflict",
  message: "The Idempotency-Key was used for a different request."
};

function unauthorized(reason: "missing" | "invalid"): Refusal {
  return reason === "missing"
    ? { status: 401, code: "missing_token", message: "An access token is required." }
    : { status: 401, code: "invalid_token", message: "The access token is unknown or has expired." };
}

const refused = (endpoint: ServiceEndpoint, refusal: Refusal): Outcome => ({
  reply: endpoint.refuse(refusal),
  outcome: refusal.code
});
