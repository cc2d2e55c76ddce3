import { LightningElement, api } from "lwc";
import type { Problem } from "c/countersignErrors";
import type { SendDetail } from "c/countersignForm";
import { i18n } from "c/countersignLabels";
import type { ConnectionForm, FieldError, LaunchTarget, Receipt } from "countersign/wire";
import { afterSendNamed, refreshPage } from "./afterSend";
import { check, load, submit } from "./calls";
import type { State } from "./state";
import { SubmissionKey } from "./submissionKey";

/** What this container uses of `c-countersign-form`. */
interface FormElement extends HTMLElement {
  focusFirstError(): boolean;
}

/** Detail of the `answered` event. */
export interface AnsweredDetail {
  receipt: Receipt;
}

const NO_ERRORS: FieldError[] = [];

/**
 * On a Lightning page, or in a component around it: asks for the claims of one connection, sends them, shows the receipt.
 * Everything else (who the user is, what may be sent, the signature) happens on the server.
 * @fires answered with the receipt, whether the send was confirmed or not
 * @fires close when the user, or the administrator's choice, leaves the component
 */
export default class Countersign extends LightningElement {
  /** Heading of the card; the connection's label when empty. */
  @api heading?: string;
  /** What the button says; "Send" when empty. */
  @api sendLabel?: string;
  /** `Stay`, `Refresh record` or `Close`. */
  @api afterSend?: string;
  /** `Comfy` or `Compact`. */
  @api density?: string;
  /** The receipt offers a button that fires `close`: for whoever can close what the component stands in. */
  @api canClose = false;

  state: State = { kind: "loading" };
  i18n = i18n;
  /** The last answer, for the history. */
  answer?: Receipt;
  private connection?: string;
  private record?: string;
  private readonly submission = new SubmissionKey();
  /** Changes with every call, so that the answer to a superseded one is dropped. */
  private turn = 0;
  private isLoadScheduled = false;
  private focusWanted = false;

  /** Developer name of the connection. */
  @api
  get connectionName(): string | undefined {
    return this.connection;
  }
  set connectionName(name: string | undefined) {
    this.connection = name;
    this.scheduleLoad();
  }

  /** The record on screen; the page supplies it. */
  @api
  get recordId(): string | undefined {
    return this.record;
  }
  set recordId(id: string | undefined) {
    this.record = id;
    this.scheduleLoad();
  }

  connectedCallback(): void {
    this.scheduleLoad();
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  renderedCallback(): void {
    if (this.focusWanted) {
      this.focusWanted = false;
      this.focusOutcome();
    }
  }

  get label(): string {
    return this.sendLabel || i18n.send;
  }

  get isCompact(): boolean {
    return this.density?.trim().toLowerCase() === "compact";
  }

  get cardVariant(): string {
    return this.isCompact ? "narrow" : "base";
  }

  /** The administrator wants the component out of the way: what is left is the confirmation. */
  get isBrief(): boolean {
    return afterSendNamed(this.afterSend) === "close";
  }

  get hasHistory(): boolean {
    return Boolean(this.form?.recordId);
  }

  get title(): string {
    return this.heading || this.form?.label || i18n.title;
  }

  get status(): string {
    const texts: Partial<Record<State["kind"], string>> = {
      loading: i18n.loading,
      sending: i18n.sending,
      checking: i18n.checking,
      sent: i18n.sent
    };
    return texts[this.state.kind] ?? "";
  }

  get isBusy(): boolean {
    return this.isSending || this.state.kind === "loading";
  }

  get isSending(): boolean {
    return this.state.kind === "sending" || this.state.kind === "checking";
  }

  /** Also while sending and after a failure: taking the form away would take along what the user typed. */
  get formOnScreen(): ConnectionForm | undefined {
    return this.state.kind === "sent" ? undefined : this.form;
  }

  get receipt(): Receipt | undefined {
    return this.state.kind === "sent" ? this.state.receipt : undefined;
  }

  get launch(): LaunchTarget | undefined {
    return this.receipt?.launch ?? undefined;
  }

  get launchOrigins(): string[] {
    return this.form?.launchOrigins ?? [];
  }

  get serviceName(): string {
    return this.form?.label ?? "";
  }

  get problem(): Problem | undefined {
    return "problem" in this.state ? this.state.problem : undefined;
  }

  get canRetry(): boolean {
    return this.state.kind === "unavailable" && this.state.canRetry;
  }

  get canCheck(): boolean {
    return this.state.kind === "failed" && Boolean(this.state.unconfirmed);
  }

  get fieldErrors(): FieldError[] {
    return this.state.kind === "failed" ? this.state.fieldErrors : NO_ERRORS;
  }

  async handleSend(event: CustomEvent<SendDetail>): Promise<void> {
    // A second click can arrive before the button is drawn disabled.
    if (this.state.kind !== "ready" && this.state.kind !== "failed") {
      return;
    }
    const { form } = this.state;
    this.state = { kind: "sending", form };
    await this.settle(submit(form, event.detail.inputs, this.submission));
  }

  async handleCheckStatus(): Promise<void> {
    if (this.state.kind !== "failed" || !this.state.unconfirmed) {
      return;
    }
    const { form, problem, unconfirmed } = this.state;
    this.state = { kind: "checking", form, problem };
    await this.settle(check(form, unconfirmed));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  async handleReload(): Promise<void> {
    await this.reload({ moveFocus: true });
  }

  private get form(): ConnectionForm | undefined {
    return "form" in this.state ? this.state.form : undefined;
  }

  private async settle(answer: Promise<State>): Promise<void> {
    const turn = ++this.turn;
    const outcome = await answer;
    if (turn === this.turn) {
      this.state = outcome;
      this.focusWanted = true;
      this.conclude(outcome);
    }
  }

  private conclude(state: State): void {
    const receipt = "receipt" in state ? state.receipt : undefined;
    if (!receipt) {
      return;
    }
    this.answer = receipt;
    this.dispatchEvent(new CustomEvent<AnsweredDetail>("answered", { detail: { receipt } }));
    if (state.kind === "sent") {
      this.leave();
    }
  }

  /** Does what the administrator wants to happen after a send that arrived. */
  private leave(): void {
    const choice = afterSendNamed(this.afterSend);
    if (choice === "refresh") {
      refreshPage(this, this.record);
    } else if (choice === "close" && !this.launch) {
      // A page that opens here would go with the component: then the user closes it.
      this.handleClose();
    }
  }

  /** Record and connection are set one after the other: one call serves both. */
  private scheduleLoad(): void {
    if (this.isLoadScheduled) {
      return;
    }
    this.isLoadScheduled = true;
    void Promise.resolve().then(() => {
      this.isLoadScheduled = false;
      return this.isConnected ? this.reload({ moveFocus: false }) : undefined;
    });
  }

  private async reload({ moveFocus }: { moveFocus: boolean }): Promise<void> {
    const turn = ++this.turn;
    this.submission.forget();
    this.state = { kind: "loading" };
    const state = await load(this.connection, this.record);
    if (turn === this.turn) {
      this.state = state;
      this.focusWanted = moveFocus;
    }
  }

  /** To what the user has to read or do next: the wrong field, the error, the receipt or the fresh form. */
  private focusOutcome(): void {
    const form = this.template!.querySelector<FormElement>("c-countersign-form");
    if (form?.focusFirstError()) {
      return;
    }
    this.template!.querySelector<HTMLElement>(
      "c-countersign-error, c-countersign-receipt, c-countersign-form"
    )?.focus();
  }
}
