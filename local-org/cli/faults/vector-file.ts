import { UsageError } from "../usage-error.ts";
import { readScriptItem } from "./script-item.ts";

/** An HTTP answer of the fake endpoint. */
export interface HttpStep {
  readonly kind: "http";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** What goes wrong on the way. */
export const NETWORK_FAULTS = ["refused", "reset", "slow", "truncated", "oversize", "tls", "dns"] as const;
export interface NetworkStep {
  readonly kind: "network";
  readonly fault: (typeof NETWORK_FAULTS)[number];
}
/** What Apex gets to see in place of an answer, word for word. */
export interface ThrowsStep {
  readonly kind: "throws";
  readonly type: string;
  readonly message: string;
}
/** The endpoint compares the times of the assertion with a clock that is behind. */
export interface SkewedStep {
  readonly kind: "skewed";
  readonly secondsBehind: number;
}
export type Step = HttpStep | NetworkStep | ThrowsStep | SkewedStep;

/** One case: what each side answers, in order; the last answer is repeated. */
export interface FaultCase {
  readonly id: string;
  readonly token: readonly Step[];
  readonly service: readonly Step[];
  /** A token is in the cache already. */
  readonly warm: boolean;
  /** The org has a cache partition. */
  readonly partition: boolean;
  /** How a delivered send is called: `token` where the token endpoint is judged, `ok` where the whole sequence is. */
  readonly success: string;
}

const TOKEN_BODY = '{"access_token":"FAULTS-DEFAULT-TOKEN-7f3a","token_type":"Bearer","expires_in":3600}';
/** The token endpoint's answer where a case does not say. */
export const GOOD_TOKEN: HttpStep = { kind: "http", status: 200, headers: json(), body: TOKEN_BODY };
/** The service's answer where a case does not say. */
export const GOOD_SERVICE: HttpStep = {
  kind: "http",
  status: 201,
  headers: json(),
  body: '{"id":"00Q8Z0000000001UAA","status":"Referred"}'
};

function json(): Record<string, string> {
  return { "Content-Type": "application/json", "Cache-Control": "no-store" };
}

interface VectorFile {
  readonly token_endpoint?: readonly { readonly id: string; readonly response: Record<string, unknown> }[];
  readonly sequences?: readonly { readonly id: string; readonly script: readonly string[] }[];
}

/** @throws UsageError when the text is not a file of this form, or holds a case that cannot be played */
export function readVectors(text: string): FaultCase[] {
  const { token_endpoint = [], sequences = [] } = parse(text);
  if (token_endpoint.length + sequences.length === 0) {
    throw new UsageError("--vectors: the file has neither token_endpoint nor sequences, so there is nothing to play.");
  }
  return [...token_endpoint.map(tokenCase), ...sequences.map(sequenceCase)];
}

function parse(text: string): VectorFile {
  try {
    return JSON.parse(text) as VectorFile;
  } catch (error) {
    throw new UsageError(`--vectors: the file is not JSON: ${(error as Error).message}`);
  }
}

function tokenCase({ id, response }: { id: string; response: Record<string, unknown> }): FaultCase {
  const token = [responseStep(id, response)];
  return { id, token, service: [GOOD_SERVICE], warm: false, partition: true, success: "token" };
}

function responseStep(id: string, response: Record<string, unknown>): Step {
  const { status, headers, body, throws, message, network } = response;
  if (typeof throws === "string")
    return { kind: "throws", type: throws, message: typeof message === "string" ? message : "" };
  if (typeof network === "string") {
    const fault = NETWORK_FAULTS.find((each) => each === network);
    if (!fault) throw new UsageError(`${id}: no network fault is called "${network}" (${NETWORK_FAULTS.join(", ")}).`);
    return { kind: "network", fault };
  }
  if (typeof status !== "number") throw new UsageError(`${id}: the response has neither status, throws nor network.`);
  return { kind: "http", status, headers: (headers ?? {}) as Record<string, string>, body: bodyText(body) };
}

/** A body may be given as JSON instead of text. */
const bodyText = (body: unknown): string =>
  typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);

function sequenceCase({ id, script }: { id: string; script: readonly string[] }): FaultCase {
  const items = script.map((item) => readScriptItem(id, item));
  const steps = (side: "token" | "service"): Step[] => items.flatMap((item) => (item.side === side ? [item.step] : []));
  const token = steps("token");
  const service = steps("service");
  return {
    id,
    token: token.length > 0 ? token : [GOOD_TOKEN],
    service: service.length > 0 ? service : [GOOD_SERVICE],
    // A script that begins at the service has a token already.
    warm: items[0]?.side === "service",
    partition: !items.some(({ side }) => side === "no-cache"),
    success: items.some(({ side }) => side === "no-cache") ? "ok without cache" : "ok"
  };
}
