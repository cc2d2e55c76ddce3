import runTest from "@salesforce/apex/CountersignAdminController.runTest";
import { adminI18n } from "c/countersignAdminLabels";
import type { SendDetail } from "c/countersignForm";
import { format, i18n } from "c/countersignLabels";
import CountersignRecordTool from "c/countersignRecordTool";
import type { StagedTestReport, StageOutcome, StageStatus } from "countersign/adminWire";
import type { FieldError } from "countersign/wire";

/** Detail of the `tested` event. */
export interface TestedDetail {
  /** What the test came to; missing when the call got no answer. */
  report?: StagedTestReport;
}

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
export default class CountersignStagedTest extends CountersignRecordTool<StagedTestReport> {
  i18n = { ...adminI18n, fix: i18n.fix };
  protected answerSelector = "[data-id='outcome']";
  private callService = false;

  get status(): string {
    return this.isAsking ? adminI18n.testing : "";
  }

  get report(): StagedTestReport | undefined {
    return this.answer;
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
    if (this.isAsking) {
      return;
    }
    const { developerName: connectionName } = this.connection;
    const { recordId, callService } = this;
    const { inputs } = event.detail;
    const test = (): Promise<StagedTestReport> => runTest({ connectionName, recordId, inputs, callService });
    const report = await this.ask(test, adminI18n.testCallFailed);
    this.dispatchEvent(new CustomEvent<TestedDetail>("tested", { detail: { report } }));
  }
}
