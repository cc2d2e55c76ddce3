import { LightningElement, api, wire } from "lwc";
import { getRecord } from "lightning/uiRecordApi";
import { OPPORTUNITY_HIGHLIGHTS } from "../../lib/objects.ts";
import { qualified, shown, valueAt, type ShownField, type UiRecord } from "../../lib/record.ts";

const FIELDS = ["Opportunity.Name", ...qualified("Opportunity", OPPORTUNITY_HIGHLIGHTS)];

/** The record's name and most important fields. */
export default class Highlights extends LightningElement {
  @api recordId!: string;
  @api objectApiName!: string;
  @api placed: unknown;
  @api connection: string | undefined;

  @wire(getRecord, { recordId: "$recordId", fields: FIELDS })
  record: { data?: UiRecord; error?: unknown } | undefined;

  get name(): string {
    if (this.record?.error !== undefined) return "Record not available";
    return (valueAt(this.record?.data, "Name") as string | undefined) ?? "";
  }

  get unavailable(): boolean {
    return this.record?.error !== undefined;
  }

  get fields(): ShownField[] {
    return shown(this.record?.data, OPPORTUNITY_HIGHLIGHTS);
  }

  handlePrint(): void {
    window.print();
  }

  async handleCopyLink(): Promise<void> {
    await navigator.clipboard.writeText(window.location.href);
  }
}
