import type { HttpAnswer, HttpExchange } from "../../../apex/host.ts";
import { throwApex } from "../../../apex/runtime/exceptions.ts";
import { claimsOf } from "./attack-org.ts";

/** Seconds that a token of the servers is good for: much less than a run takes. */
const TOKEN_SECONDS = 600;
const FAULT_SHARE = 0.1;

interface Token {
  readonly subject: string;
  readonly until: number;
}
/** One request that the service did. */
export interface Delivered {
  readonly key: string;
  readonly reference: string;
  readonly subject: string;
}

/** A token endpoint and a service that fail one time in ten, each time in another way; everything else they do right. */
export class UnreliableServers {
  readonly delivered: Delivered[] = [];
  readonly assertions: string[] = [];
  faults = 0;
  /** POSTs to the service since the last `begin`. */
  posts = 0;
  private readonly tokens = new Map<string, Token>();
  private readonly done = new Map<string, HttpAnswer>();
  private readonly byReference = new Map<string, HttpAnswer>();
  private readonly random: () => number;
  private readonly now: () => number;

  constructor(random: () => number, now: () => number) {
    this.random = random;
    this.now = now;
  }

  begin(): void {
    this.posts = 0;
  }

  send(exchange: HttpExchange): HttpAnswer {
    if (/oauth2/.test(exchange.endpoint)) return this.issue(exchange);
    return exchange.method === "GET" ? this.tell(exchange) : this.perform(exchange);
  }

  private issue(exchange: HttpExchange): HttpAnswer {
    const { jti, sub } = claimsOf(exchange) as { jti: string; sub: string };
    this.assertions.push(jti);
    const fault = this.fault(TOKEN_FAULTS);
    if (fault) return fault();
    const token = `TOKEN-${this.tokens.size}-${Math.floor(this.random() * 1e9)}`;
    this.tokens.set(token, { subject: sub, until: this.now() + TOKEN_SECONDS * 1000 });
    return answer(200, { access_token: token, token_type: "Bearer", expires_in: TOKEN_SECONDS });
  }

  private perform(exchange: HttpExchange): HttpAnswer {
    this.posts++;
    const token = this.tokens.get(bearerOf(exchange));
    // Now and then a token is withdrawn before its time.
    if (!token || token.until <= this.now() || this.random() < 0.01) return answer(401, {});
    const fault = this.fault(SERVICE_FAULTS);
    const key = header(exchange, "idempotency-key");
    const { reference } = JSON.parse(new TextDecoder().decode(exchange.body)) as { reference: string };
    // Half of the faults come after the work was done: those are the ones that nobody can tell from the others.
    if (fault && this.random() < 0.5) return fault();
    const reply = this.done.get(key) ?? answer(201, { quote: { number: `Q-${this.done.size}` } });
    if (!this.done.has(key)) this.delivered.push({ key, reference, subject: token.subject });
    this.done.set(key, reply);
    this.byReference.set(reference, reply);
    return fault ? fault() : reply;
  }

  private tell(exchange: HttpExchange): HttpAnswer {
    const fault = this.fault(SERVICE_FAULTS);
    if (fault) return fault();
    const reference = new URL(exchange.endpoint).searchParams.get("reference") ?? "";
    return this.byReference.get(reference) ?? answer(404, {});
  }

  private fault(faults: readonly (() => HttpAnswer)[]): (() => HttpAnswer) | undefined {
    if (this.random() >= FAULT_SHARE) return undefined;
    this.faults++;
    return faults[Math.floor(this.random() * faults.length)];
  }
}

const bearerOf = (exchange: HttpExchange): string => header(exchange, "authorization").replace(/^Bearer /, "");
const header = ({ headers }: HttpExchange, name: string): string =>
  [...headers].find(([each]) => each.toLowerCase() === name)?.[1] ?? "";

function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return text(status, JSON.stringify(body), { "Content-Type": "application/json", ...headers });
}
function text(status: number, body: string, headers: Record<string, string> = {}): HttpAnswer {
  return { status, statusText: "", headers: new Map(Object.entries(headers)), body: new TextEncoder().encode(body) };
}
const failing = (message: string) => (): never => throwApex("System.CalloutException", message);

const COMMON = [
  failing("Read timed out"),
  failing("Connection reset"),
  () => answer(500, {}),
  () => answer(503, {}),
  () => answer(503, {}, { "Retry-After": "20" }),
  () => answer(429, {}, { "Retry-After": "15" }),
  () => text(200, '{"quote":{"num'),
  () => text(502, "<html>Bad gateway</html>")
];
const TOKEN_FAULTS = [
  ...COMMON,
  () => answer(400, { error: "invalid_grant", error_description: "login rate exceeded" }),
  () => answer(400, { error: "temporarily_unavailable" }),
  () => answer(200, { token_type: "Bearer" })
];
const SERVICE_FAULTS = COMMON;
