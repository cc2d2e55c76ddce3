import inspect from "@salesforce/apex/CountersignAdminController.inspect";
import { adminI18n } from "c/countersignAdminLabels";
import type { SendDetail } from "c/countersignForm";
import { i18n } from "c/countersignLabels";
import CountersignRecordTool from "c/countersignRecordTool";
import type { TokenInspection, TokenMoment } from "countersign/adminWire";
import { relativeTime } from "./relativeTime";

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
export default class CountersignTokenInspector extends CountersignRecordTool<TokenInspection> {
  copyStatus = "";
  i18n = adminI18n;
  protected answerSelector = "[data-id='heading']";

  get status(): string {
    return this.isAsking ? adminI18n.inspecting : "";
  }

  get inspection(): TokenInspection | undefined {
    return this.answer;
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
    this.copyStatus = "";
    const { developerName: connectionName } = this.connection;
    const { recordId } = this;
    const { inputs } = event.detail;
    await this.ask(() => inspect({ connectionName, recordId, inputs }), adminI18n.inspectFailed);
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
