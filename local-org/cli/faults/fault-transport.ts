import type { HttpAnswer, HttpExchange } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import { createTransport, type Transport } from "../../org/callouts/transport.ts";
import type { FaultCase, Step } from "./vector-file.ts";

/** For an answer that never ends: the case is that it is waited for in vain. */
const PATIENCE_MILLISECONDS = 700;
/** Nothing listens there. */
const CLOSED = "http://127.0.0.1:1";
/** Reserved never to resolve (RFC 6761). */
const NOWHERE = "http://endpoint.invalid";

const isToken = (endpoint: string): boolean => endpoint.includes("/oauth2/");

/** Real HTTP to the fake endpoint, except where a case says that the way there is broken. */
export class FaultTransport implements Transport {
  /** Callouts since the case began. */
  callouts = 0;
  /** What was answered last. */
  last: Step | undefined;
  private readonly ways: Readonly<Record<"plain" | "tls" | "refused" | "dns", Transport>>;
  private steps: { token: Step[]; service: Step[] } = { token: [], service: [] };

  constructor(origins: readonly string[], port: number) {
    const to = (target: string): Transport =>
      createTransport({ hosts: new Map(origins.map((origin) => [origin, target])) });
    this.ways = {
      plain: to(`http://127.0.0.1:${port}`),
      tls: to(`https://127.0.0.1:${port}`),
      refused: to(CLOSED),
      dns: to(NOWHERE)
    };
  }

  /** Begins a case. */
  expect({ token, service }: Pick<FaultCase, "token" | "service">): void {
    this.steps = { token: [...token], service: [...service] };
    this.callouts = 0;
    this.last = undefined;
  }

  send(exchange: HttpExchange): HttpAnswer {
    const step = this.next(isToken(exchange.endpoint) ? "token" : "service");
    this.callouts++;
    this.last = step;
    if (step?.kind === "throws") return throwApex(step.type, step.message);
    // Every other answer comes, however long a busy machine takes for it.
    const isEndless = step?.kind === "network" && step.fault === "slow";
    const timeout = isEndless ? Math.min(exchange.timeout, PATIENCE_MILLISECONDS) : exchange.timeout;
    return this.way(step).send({ ...exchange, timeout });
  }

  close(): void {
    for (const way of Object.values(this.ways)) way.close();
  }

  private next(side: "token" | "service"): Step | undefined {
    const steps = this.steps[side];
    return steps.length > 1 ? steps.shift() : steps[0];
  }

  private way(step: Step | undefined): Transport {
    const fault = step?.kind === "network" ? step.fault : undefined;
    return fault === "tls" || fault === "refused" || fault === "dns" ? this.ways[fault] : this.ways.plain;
  }
}
