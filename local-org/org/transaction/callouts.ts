import type { HttpAnswer, HttpExchange } from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import type { Origin } from "../async/work.ts";
import { isNamedCredential, type Caller } from "../callouts/named-credentials.ts";
import { TransportError } from "../callouts/transport-error.ts";
import type { Transport } from "../callouts/transport.ts";
import type { Triggers } from "../dml/triggers.ts";
import { calloutRecord, type CalloutRecord } from "./callout-log.ts";
import {
  activeSavepoints,
  calloutFromTrigger,
  checkEndpoint,
  checkOrigin,
  transportFailure,
  uncommittedWork
} from "./callout-rules.ts";
import type { TransactionLimits } from "./limits.ts";
import type { PendingWork } from "./pending-work.ts";
import type { Savepoints } from "./savepoints.ts";
import type { OrgSettings } from "./settings.ts";

/** What the callouts of a transaction need to know of it. */
export interface CalloutPlace {
  readonly settings: OrgSettings;
  readonly transport: Transport;
  readonly inTest: boolean;
  readonly origin: Origin;
  readonly pending: PendingWork;
  readonly savepoints: Savepoints;
  readonly triggers: Triggers;
  readonly limits: () => TransactionLimits;
  /** For whom a named credential authenticates. */
  readonly caller: () => Omit<Caller, "send">;
}

/** The callouts of one transaction: whether they may go out, what they cost, and what there was. */
export class Callouts {
  readonly records: CalloutRecord[] = [];
  private readonly place: CalloutPlace;

  constructor(place: CalloutPlace) {
    this.place = place;
  }

  /** What holds for every callout, a mocked one as well. */
  admit(): void {
    const { triggers, origin, pending, savepoints, limits } = this.place;
    if (triggers.running) calloutFromTrigger();
    checkOrigin(origin);
    if (pending.uncommitted) uncommittedWork();
    if (savepoints.any) activeSavepoints();
    limits().spend("callouts");
  }

  make(exchange: HttpExchange): HttpAnswer {
    this.admit();
    const { inTest, settings, caller } = this.place;
    if (inTest) throwApex("System.TypeException", "Methods defined as TestMethod do not support Web service callouts");
    const send = (sent: HttpExchange): HttpAnswer => this.send(sent);
    if (isNamedCredential(exchange.endpoint)) return settings.namedCredentials.send(exchange, { ...caller(), send });
    checkEndpoint(exchange.endpoint, settings.remoteSites);
    return this.send(exchange);
  }

  /** A transaction has a time for all of its callouts together: the last one gets what is left of it. */
  private send(exchange: HttpExchange): HttpAnswer {
    const { limits, transport } = this.place;
    const left = limits().maximum("calloutMilliseconds") - limits().used("calloutMilliseconds");
    const started = performance.now();
    const note = (outcome: { readonly status: number } | { readonly error: string }): void => {
      const spent = Math.round(performance.now() - started);
      this.records.push(calloutRecord(exchange, spent, outcome));
      limits().spend("calloutMilliseconds", spent);
    };
    try {
      const answer = transport.send({ ...exchange, timeout: Math.max(1, Math.min(exchange.timeout, left)) });
      note({ status: answer.status });
      return answer;
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      note({ error: error.message });
      return transportFailure(error);
    }
  }
}
