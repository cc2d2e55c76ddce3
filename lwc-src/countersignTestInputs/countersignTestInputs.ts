import { LightningElement, api } from "lwc";
import form from "@salesforce/apex/CountersignAdminController.form";
import { adminI18n } from "c/countersignAdminLabels";
import type { SendDetail } from "c/countersignForm";
import { i18n } from "c/countersignLabels";
import type { ConnectionSummary } from "countersign/adminWire";
import type { ConnectionForm, FieldError } from "countersign/wire";

type State =
  { kind: "waiting" } | { kind: "loading" } | { kind: "ready"; form: ConnectionForm } | { kind: "unavailable" };

/**
 * Asks for the values that a user would enter, so that the connection can be tried out.
 * @fires run with the values, like the form's `send`
 */
export default class CountersignTestInputs extends LightningElement {
  /** What the button says. */
  @api runLabel!: string;
  /** What the server said about single fields. */
  @api fieldErrors: FieldError[] = [];
  @api disabled = false;

  state: State = { kind: "waiting" };
  i18n = adminI18n;
  private summary?: ConnectionSummary;
  private record: string | null = null;
  private isLoadScheduled = false;
  /** Changes with every call, so that the answer to a superseded one is dropped. */
  private turn = 0;

  @api
  get connection(): ConnectionSummary | undefined {
    return this.summary;
  }
  set connection(connection: ConnectionSummary | undefined) {
    // The list is read again after each test: the same connection needs no new form, which would empty the inputs.
    const isOther = connection?.developerName !== this.summary?.developerName;
    this.summary = connection;
    if (isOther) {
      this.scheduleLoad();
    }
  }

  @api
  get recordId(): string | null {
    return this.record;
  }
  set recordId(recordId: string | null) {
    this.record = recordId;
    this.scheduleLoad();
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  get form(): ConnectionForm | undefined {
    return this.state.kind === "ready" ? this.state.form : undefined;
  }

  get isWaiting(): boolean {
    return this.state.kind === "waiting";
  }

  get isUnavailable(): boolean {
    return this.state.kind === "unavailable";
  }

  get status(): string {
    return this.state.kind === "loading" ? i18n.loading : "";
  }

  handleSend(event: CustomEvent<SendDetail>): void {
    this.run(event.detail);
  }

  handleRunAnyway(): void {
    this.run({ inputs: {} });
  }

  private run(detail: SendDetail): void {
    this.dispatchEvent(new CustomEvent<SendDetail>("run", { detail }));
  }

  /** Connection and record are set one after the other: one call serves both. */
  private scheduleLoad(): void {
    if (this.isLoadScheduled) {
      return;
    }
    this.isLoadScheduled = true;
    void Promise.resolve().then(() => {
      this.isLoadScheduled = false;
      return this.load();
    });
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    if (!this.summary || (this.summary.recordObject && !this.record)) {
      this.state = { kind: "waiting" };
      return;
    }
    this.state = { kind: "loading" };
    const state = await stateOf(this.summary.developerName, this.record);
    if (turn === this.turn) {
      this.state = state;
    }
  }
}

/** Never rejects: why the form cannot be made is what the test finds out. */
async function stateOf(connectionName: string, recordId: string | null): Promise<State> {
  try {
    return { kind: "ready", form: await form({ connectionName, recordId }) };
  } catch {
    return { kind: "unavailable" };
  }
}
