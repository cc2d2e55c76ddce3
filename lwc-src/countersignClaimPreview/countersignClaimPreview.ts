import { LightningElement, api } from "lwc";
import previewClaims from "@salesforce/apex/CountersignAdminController.previewClaims";
import { adminI18n } from "c/countersignAdminLabels";
import { problemFromError, type Problem } from "c/countersignErrors";
import { format, i18n } from "c/countersignLabels";
import type { ClaimPreview, ClaimStatus, ConnectionSummary, PreviewedClaim } from "countersign/adminWire";

type State =
  | { kind: "idle" }
  | { kind: "loading" }
  | { kind: "ready"; preview: ClaimPreview }
  | { kind: "unavailable"; problem: Problem };

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
export default class CountersignClaimPreview extends LightningElement {
  @api connection!: ConnectionSummary;

  state: State = { kind: "idle" };
  i18n = { ...adminI18n, fix: i18n.fix };
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
      this.template!.querySelector<HTMLElement>("[data-id='summary'], c-countersign-error")?.focus();
    }
  }

  get isRecordMissing(): boolean {
    return Boolean(this.connection.recordObject) && !this.record;
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

  get preview(): ClaimPreview | undefined {
    return this.state.kind === "ready" ? this.state.preview : undefined;
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
    const turn = ++this.turn;
    this.state = { kind: "loading" };
    const state = await load(this.connection.developerName, this.record);
    if (turn === this.turn) {
      this.state = state;
      this.focusWanted = true;
    }
  }
}

function statusText({ status, displayValue }: PreviewedClaim): string {
  return status === "asked" && displayValue ? adminI18n.claimAskedDefault : STATUSES[status];
}

/** Never rejects: a failure is a state as well. */
async function load(connectionName: string, recordId: string | null): Promise<State> {
  try {
    return { kind: "ready", preview: await previewClaims({ connectionName, recordId }) };
  } catch (error: unknown) {
    return { kind: "unavailable", problem: problemFromError(error, adminI18n.claimsFailed) };
  }
}
