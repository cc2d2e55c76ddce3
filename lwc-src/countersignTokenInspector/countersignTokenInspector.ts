import { LightningElement, api } from "lwc";
import inspect from "@salesforce/apex/CountersignAdminController.inspect";
import { adminI18n } from "c/countersignAdminLabels";
import { problemFromError, type Problem } from "c/countersignErrors";
import type { SendDetail } from "c/countersignForm";
import { i18n } from "c/countersignLabels";
import type { ConnectionSummary, TokenInspection, TokenMoment } from "countersign/adminWire";
import { relativeTime } from "./relativeTime";

type State =
  | { kind: "idle" }
  | { kind: "signing" }
  | { kind: "ready"; inspection: TokenInspection }
  | { kind: "unavailable"; problem: Problem };

interface ShownMoment extends TokenMoment {
  label: string;
  relative: string;
}

const MOMENTS: Record<TokenMoment["name"], string> = {
  exp: adminI18n.tokenExpires,
  nbf: adminI18n.tokenNotBefore,
  iat: adminI18n.tokenIssued
};

/** Has an assertion signed and shows what it says: header, claims, times, warnings; the signature stays on the server. */
export default class CountersignTokenInspector extends LightningElement {
  @api connection!: ConnectionSummary;

  state: State = { kind: "idle" };
  copyStatus = "";
  i18n = adminI18n;
  private record: string | null = null;
  private focusWanted = false;
  private turn = 0;

  /** The record whose fields are read. */
  @api
  get recordId(): string | null {
    return this.record;
  }
  set recordId(recordId: string | null) {
    this.record = recordId;
    this.turn++;
    this.state = { kind: "idle" };
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  renderedCallback(): void {
    if (this.focusWanted) {
      this.focusWanted = false;
      this.template!.querySelector<HTMLElement>("[data-id='heading'], c-countersign-error")?.focus();
    }
  }

  get isSigning(): boolean {
    return this.state.kind === "signing";
  }

  get status(): string {
    return this.isSigning ? adminI18n.inspecting : "";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "unavailable" ? this.state.problem : undefined;
  }

  get inspection(): TokenInspection | undefined {
    return this.state.kind === "ready" ? this.state.inspection : undefined;
  }

  get moments(): ShownMoment[] {
    return (this.inspection?.moments ?? []).map((moment) => ({
      ...moment,
      label: MOMENTS[moment.name],
      relative: typeof moment.secondsFromNow === "number" ? relativeTime(moment.secondsFromNow) : ""
    }));
  }

  get hasWarnings(): boolean {
    return (this.inspection?.warnings ?? []).length > 0;
  }

  async handleRun(event: CustomEvent<SendDetail>): Promise<void> {
    const turn = ++this.turn;
    this.state = { kind: "signing" };
    this.copyStatus = "";
    const state = await load(this.connection.developerName, this.record, event.detail);
    if (turn === this.turn) {
      this.state = state;
      this.focusWanted = true;
    }
  }

  async handleCopy(): Promise<void> {
    const { header, claims } = this.inspection!;
    try {
      await navigator.clipboard.writeText(`${header}\n${claims}`);
      this.copyStatus = i18n.copied;
    } catch {
      // No clipboard (permission, old browser): leave the text selected, so that the keyboard can copy it.
      window.getSelection()?.selectAllChildren(this.template!.querySelector("[data-id='parts']")!);
      this.copyStatus = i18n.copyByHand;
    }
  }
}

/** Never rejects: a failure is a state as well. */
async function load(connectionName: string, recordId: string | null, { inputs }: SendDetail): Promise<State> {
  try {
    return { kind: "ready", inspection: await inspect({ connectionName, recordId, inputs }) };
  } catch (error: unknown) {
    return { kind: "unavailable", problem: problemFromError(error, adminI18n.inspectFailed) };
  }
}
