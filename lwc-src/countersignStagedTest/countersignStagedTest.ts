import { LightningElement, api } from "lwc";
import runTest from "@salesforce/apex/CountersignAdminController.runTest";
import { adminI18n } from "c/countersignAdminLabels";
import { problemFromError, type Problem } from "c/countersignErrors";
import type { SendDetail } from "c/countersignForm";
import { format, i18n } from "c/countersignLabels";
import type { ConnectionSummary, StagedTestReport, StageOutcome, StageStatus } from "countersign/adminWire";
import type { FieldError } from "countersign/wire";

/** Detail of the `tested` event. */
export interface TestedDetail {
  /** What the test came to; missing when the call got no answer. */
  report?: StagedTestReport;
}

type State =
  | { kind: "idle" }
  | { kind: "testing" }
  | { kind: "tested"; report: StagedTestReport }
  | { kind: "unanswered"; problem: Problem };

interface ShownStage extends StageOutcome {
  statusText: string;
  badgeClass: string;
  duration?: string;
}

const STATUSES: Record<StageStatus, { text: string; badge: string }> = {
  passed: { text: adminI18n.statusPassed, badge: "slds-badge slds-theme_success" },
  failed: { text: adminI18n.statusFailed, badge: "slds-badge slds-theme_error" },
  skipped: { text: adminI18n.statusSkipped, badge: "slds-badge" }
};
const NO_ERRORS: FieldError[] = [];

/**
 * Tests a connection stage by stage.
 * @fires tested when the server has answered, so that the list can be read again
 */
export default class CountersignStagedTest extends LightningElement {
  @api connection!: ConnectionSummary;

  state: State = { kind: "idle" };
  i18n = { ...adminI18n, fix: i18n.fix };
  private record: string | null = null;
  private callService = false;
  private focusWanted = false;
  private turn = 0;

  /** The record to try the connection with. */
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
      this.template!.querySelector<HTMLElement>("[data-id='outcome'], c-countersign-error")?.focus();
    }
  }

  get isTesting(): boolean {
    return this.state.kind === "testing";
  }

  get status(): string {
    return this.isTesting ? adminI18n.testing : "";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "unanswered" ? this.state.problem : undefined;
  }

  get report(): StagedTestReport | undefined {
    return this.state.kind === "tested" ? this.state.report : undefined;
  }

  get outcome(): string {
    const failed = this.report?.stages.find(({ status }) => status === "failed");
    return failed ? format(adminI18n.testFailed, failed.label) : adminI18n.testPassed;
  }

  get isNotKept(): boolean {
    return this.report?.kept === false;
  }

  get fieldErrors(): FieldError[] {
    return this.report?.fieldErrors ?? NO_ERRORS;
  }

  get stages(): ShownStage[] {
    return (this.report?.stages ?? []).map((stage) => ({
      ...stage,
      statusText: STATUSES[stage.status].text,
      badgeClass: `${STATUSES[stage.status].badge} slds-m-left_x-small`,
      duration: typeof stage.milliseconds === "number" ? format(adminI18n.milliseconds, stage.milliseconds) : undefined
    }));
  }

  handleCallService(event: CustomEvent<{ checked: boolean }>): void {
    this.callService = event.detail.checked;
  }

  async handleRun(event: CustomEvent<SendDetail>): Promise<void> {
    // A second click can arrive before the button is drawn disabled.
    if (this.isTesting) {
      return;
    }
    const turn = ++this.turn;
    this.state = { kind: "testing" };
    const state = await this.test(event.detail);
    const report = state.kind === "tested" ? state.report : undefined;
    this.dispatchEvent(new CustomEvent<TestedDetail>("tested", { detail: { report } }));
    if (turn === this.turn) {
      this.state = state;
      this.focusWanted = true;
    }
  }

  /** Never rejects: a call without an answer is a state as well. */
  private async test({ inputs }: SendDetail): Promise<State> {
    const { developerName: connectionName } = this.connection;
    try {
      const parameters = { connectionName, recordId: this.record, inputs, callService: this.callService };
      return { kind: "tested", report: await runTest(parameters) };
    } catch (error: unknown) {
      return { kind: "unanswered", problem: problemFromError(error, adminI18n.testCallFailed) };
    }
  }
}
