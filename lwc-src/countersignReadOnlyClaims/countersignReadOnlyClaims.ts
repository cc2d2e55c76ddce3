import { LightningElement, api } from "lwc";
import { i18n } from "c/countersignLabels";
import type { ClaimSource, ReadOnlyClaim } from "countersign/wire";

const SOURCES: Record<ClaimSource, string> = {
  record: i18n.sourceRecord,
  user: i18n.sourceUser,
  organization: i18n.sourceOrganization,
  constant: i18n.sourceConstant,
  context: i18n.sourceContext,
  provider: i18n.sourceProvider
};

/** Shows the claims that are sent besides the ones the user fills in, and where each comes from. */
export default class CountersignReadOnlyClaims extends LightningElement {
  @api claims: ReadOnlyClaim[] = [];

  i18n = i18n;

  get rows(): (ReadOnlyClaim & { sourceText: string })[] {
    return this.claims.map((claim) => ({ ...claim, sourceText: SOURCES[claim.source] }));
  }
}
