import previewClaims from "@salesforce/apex/CountersignAdminController.previewClaims";
import { adminI18n } from "c/countersignAdminLabels";
import { format, i18n } from "c/countersignLabels";
import CountersignRecordTool from "c/countersignRecordTool";
import type { ClaimPreview, ClaimStatus, PreviewedClaim } from "countersign/adminWire";

interface Row extends PreviewedClaim {
  sourceText: string;
  statusText: string;
  statusClass: string;
}

const SOURCES: Record<PreviewedClaim["source"], string> = {
  connection: adminI18n.sourceConnection,
  input: adminI18n.sourceInput,
  record: i18n.sourceRecord,
  user: i18n.sourceUser,
  organization: i18n.sourceOrganization,
  constant: i18n.sourceConstant,
  context: i18n.sourceContext,
  provider: i18n.sourceProvider
};
const STATUSES: Record<ClaimStatus, string> = {
  sent: adminI18n.claimSent,
  left_out: adminI18n.claimLeftOut,
  asked: adminI18n.claimAsked,
  refused: adminI18n.claimRefused
};

/** Shows every claim of a connection as it would be sent for one record, and why one would be refused. */
export default class CountersignClaimPreview extends CountersignRecordTool<ClaimPreview> {
  i18n = { ...adminI18n, fix: i18n.fix };
  protected answerSelector = "[data-id='summary']";

  get isRecordMissing(): boolean {
    return Boolean(this.connection.recordObject) && !this.recordId;
  }

  get status(): string {
    return this.isAsking ? i18n.loading : "";
  }

  get preview(): ClaimPreview | undefined {
    return this.answer;
  }

  get summary(): string {
    const { refusedCount = 0, claims = [] } = this.preview ?? {};
    return refusedCount > 0 ? format(adminI18n.claimsRefused, refusedCount, claims.length) : adminI18n.claimsSound;
  }

  get evaluatedFor(): string {
    return format(adminI18n.claimsFor, this.preview?.username ?? "");
  }

  get rows(): Row[] {
    return (this.preview?.claims ?? []).map((claim) => ({
      ...claim,
      sourceText: SOURCES[claim.source],
      statusText: statusText(claim),
      statusClass: claim.status === "refused" ? "slds-badge slds-theme_error" : ""
    }));
  }

  async handleShow(): Promise<void> {
    const { developerName: connectionName } = this.connection;
    const { recordId } = this;
    await this.ask(() => previewClaims({ connectionName, recordId }), adminI18n.claimsFailed);
  }
}

function statusText({ status, displayValue }: PreviewedClaim): string {
  return status === "asked" && displayValue ? adminI18n.claimAskedDefault : STATUSES[status];
}
