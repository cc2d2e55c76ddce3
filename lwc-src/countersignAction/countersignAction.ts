import { LightningElement, api } from "lwc";
import connectionsFor from "@salesforce/apex/CountersignController.connectionsFor";
import { problemFromError, type Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import type { ConnectionChoice } from "countersign/wire";
import { CloseActionScreenEvent } from "lightning/actions";

type State =
  { kind: "loading" } | { kind: "unavailable"; problem: Problem } | { kind: "ready"; choices: ConnectionChoice[] };

/**
 * A record action. Actions take no properties, so the object of the record decides: its one active connection is opened,
 * several are offered for choice.
 */
export default class CountersignAction extends LightningElement {
  state: State = { kind: "loading" };
  i18n = i18n;
  chosen?: string;
  private record?: string;
  private turn = 0;

  /** The record on screen; the platform supplies it once the action is open. */
  @api
  get recordId(): string | undefined {
    return this.record;
  }
  set recordId(recordId: string | undefined) {
    this.record = recordId;
    if (recordId) {
      void this.load(recordId);
    }
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  get isLoading(): boolean {
    return this.state.kind === "loading";
  }

  get status(): string {
    return this.isLoading ? i18n.loading : "";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "unavailable" ? this.state.problem : undefined;
  }

  get options(): { label: string; value: string }[] {
    return this.choices.map(({ name, label }) => ({ label, value: name }));
  }

  get isChoice(): boolean {
    return this.choices.length > 1;
  }

  /** As a list of one or none: another connection is another element, so that nothing of the last one stays. */
  get open(): ConnectionChoice[] {
    return this.choices.filter(({ name }) => name === this.chosen);
  }

  handleChoose(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }

  handleClose(): void {
    this.dispatchEvent(new CloseActionScreenEvent());
  }

  private get choices(): ConnectionChoice[] {
    return this.state.kind === "ready" ? this.state.choices : [];
  }

  private async load(recordId: string): Promise<void> {
    const turn = ++this.turn;
    this.state = { kind: "loading" };
    const state = await choicesFor(recordId);
    if (turn === this.turn) {
      this.state = state;
      this.chosen = this.isChoice ? undefined : this.choices[0]?.name;
    }
  }
}

/** Never rejects: a failure, or nothing to choose from, is a state as well. */
async function choicesFor(recordId: string): Promise<State> {
  try {
    const choices = await connectionsFor({ recordId });
    const problem = { message: i18n.noChoice, action: i18n.noChoiceAction };
    return choices.length > 0 ? { kind: "ready", choices } : { kind: "unavailable", problem };
  } catch (error: unknown) {
    return { kind: "unavailable", problem: problemFromError(error, i18n.loadFailed) };
  }
}
