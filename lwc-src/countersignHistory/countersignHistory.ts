import { LightningElement, api } from "lwc";
import history from "@salesforce/apex/CountersignController.history";
import { problemFromError, type Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import type { Arrival, Receipt, SendSummary } from "countersign/wire";

type State =
  | { kind: "closed" }
  | { kind: "loading"; sends: SendSummary[] }
  | { kind: "unavailable"; problem: Problem }
  | { kind: "ready"; sends: SendSummary[] };

interface Row extends SendSummary {
  key: string;
  outcomeText: string;
  badgeClass: string;
}

const BADGES: Readonly<Record<Arrival, { text: string; badge: string }>> = {
  arrived: { text: i18n.historyDelivered, badge: "slds-badge slds-theme_success" },
  not_arrived: { text: i18n.historyFailed, badge: "slds-badge slds-theme_error" },
  unknown: { text: i18n.historyUnknown, badge: "slds-badge slds-theme_warning" }
};

/** What became of the last sends of a record, behind a button: nothing is asked for until somebody wants to know. */
export default class CountersignHistory extends LightningElement {
  @api connectionName!: string;
  @api recordId!: string;

  state: State = { kind: "closed" };
  i18n = i18n;
  private latest?: Receipt | null;
  /** Changes with every call, so that the answer to a superseded one is dropped. */
  private turn = 0;

  /** The receipt of a send that was just answered; the log may not have it yet. */
  @api
  get receipt(): Receipt | null | undefined {
    return this.latest;
  }
  set receipt(receipt: Receipt | null | undefined) {
    this.latest = receipt;
    if (this.isOpen) {
      void this.load();
    }
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  get isOpen(): boolean {
    return this.state.kind !== "closed";
  }

  get expanded(): "true" | "false" {
    return this.isOpen ? "true" : "false";
  }

  get icon(): string {
    return this.isOpen ? "utility:chevrondown" : "utility:chevronright";
  }

  get status(): string {
    return this.state.kind === "loading" ? i18n.historyLoading : "";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "unavailable" ? this.state.problem : undefined;
  }

  get isLoading(): boolean {
    return this.state.kind === "loading" && !this.hasRows;
  }

  get isEmpty(): boolean {
    return this.state.kind === "ready" && this.state.sends.length === 0;
  }

  get rows(): Row[] {
    return "sends" in this.state ? this.state.sends.map(asRow) : [];
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  async handleToggle(): Promise<void> {
    if (this.isOpen) {
      this.turn++;
      this.state = { kind: "closed" };
    } else {
      await this.load();
    }
  }

  async handleRetry(): Promise<void> {
    await this.load();
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    this.state = { kind: "loading", sends: "sends" in this.state ? this.state.sends : [] };
    const state = await this.asked();
    if (turn === this.turn) {
      this.state = state;
    }
  }

  /** Never rejects: a failure is a state as well. */
  private async asked(): Promise<State> {
    try {
      const { connectionName, recordId } = this;
      return { kind: "ready", sends: withLatest(await history({ connectionName, recordId }), this.latest) };
    } catch (error: unknown) {
      return { kind: "unavailable", problem: problemFromError(error, i18n.historyUnavailable) };
    }
  }
}

/** The log is written after the send: until then the receipt stands in for its entry. */
function withLatest(sends: SendSummary[], receipt: Receipt | null | undefined): SendSummary[] {
  if (!receipt?.reference || sends.some(({ reference }) => reference === receipt.reference)) {
    return sends;
  }
  const { reference, outcome, arrival, code, message, sentAt } = receipt;
  return [{ reference, outcome, arrival, code, message, sentAt }, ...sends];
}

function asRow(send: SendSummary, index: number): Row {
  const { text, badge } = BADGES[send.arrival];
  return { ...send, key: `${index} ${send.reference}`, outcomeText: text, badgeClass: badge };
}
