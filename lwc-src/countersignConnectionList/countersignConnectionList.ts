import { LightningElement, api } from "lwc";
import { adminI18n } from "c/countersignAdminLabels";
import { format } from "c/countersignLabels";
import type { ConnectionProblem, ConnectionSummary, Health } from "countersign/adminWire";

/** Detail of the list's `choose` event. */
export interface ChooseDetail {
  developerName: string;
}

interface Row extends ConnectionSummary {
  healthText: string;
  healthClass: string;
  healthTime?: string | null;
  current: "true" | "false";
  reason?: ConnectionProblem;
  expiryWarning?: string;
}

const BADGES: Record<Health, string> = {
  broken: "slds-badge slds-theme_error",
  never_tested: "slds-badge",
  working: "slds-badge slds-theme_success",
  failing: "slds-badge slds-theme_error"
};
/** So many connections are looked through at a glance. */
const FEW = 8;
/** So many are drawn at once: each row has components of its own. */
const PAGE = 50;
/** Milliseconds before an expiry in which somebody should do something about it. */
const SOON = 30 * 24 * 60 * 60 * 1000;

/**
 * All connections with their health.
 * @fires choose when the administrator opens one
 */
export default class CountersignConnectionList extends LightningElement {
  @api connections: ConnectionSummary[] = [];
  /** Developer name of the one that is open. */
  @api chosen?: string;

  i18n = adminI18n;
  private sought = "";
  private limit = PAGE;

  get rows(): Row[] {
    return this.found.slice(0, this.limit).map((connection) => this.row(connection));
  }

  get hiddenCount(): number {
    return Math.max(0, this.found.length - this.limit);
  }

  get moreLabel(): string {
    return format(adminI18n.showMore, Math.min(PAGE, this.hiddenCount));
  }

  get hasMany(): boolean {
    return this.connections.length > FEW;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  handleFind(event: CustomEvent<{ value: string }>): void {
    this.sought = event.detail.value;
    this.limit = PAGE;
  }

  handleMore(): void {
    this.limit += PAGE;
  }

  handleChoose(event: Event): void {
    const { name: developerName } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<ChooseDetail>("choose", { detail: { developerName: developerName! } }));
  }

  private get found(): ConnectionSummary[] {
    const sought = this.sought.trim().toLowerCase();
    return this.connections.filter(({ label, developerName }) =>
      `${label} ${developerName}`.toLowerCase().includes(sought)
    );
  }

  private row(connection: ConnectionSummary): Row {
    const { health, developerName, problems } = connection;
    return {
      ...connection,
      healthText: healthText(connection),
      healthClass: BADGES[health],
      healthTime: health === "working" ? connection.workingSince : undefined,
      current: developerName === this.chosen ? "true" : "false",
      reason: problems[0],
      expiryWarning: expiryWarning(connection)
    };
  }
}

function expiryWarning({ certificateExpiresAt }: ConnectionSummary): string | undefined {
  if (!certificateExpiresAt) {
    return undefined;
  }
  const left = Date.parse(certificateExpiresAt) - Date.now();
  if (left < 0) {
    return adminI18n.certificateExpired;
  }
  return left < SOON ? adminI18n.certificateSoon : undefined;
}

function healthText({ health, failingStage, failureCode }: ConnectionSummary): string {
  const texts: Record<Health, string> = {
    broken: adminI18n.healthBroken,
    never_tested: adminI18n.healthNeverTested,
    working: adminI18n.healthWorking,
    failing: format(adminI18n.healthFailing, failingStage ?? failureCode ?? "")
  };
  return texts[health];
}
