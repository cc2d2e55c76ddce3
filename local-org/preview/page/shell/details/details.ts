import { LightningElement, api, wire } from "lwc";
import { getRecord } from "lightning/uiRecordApi";
import { OPPORTUNITY_DETAILS } from "../../lib/objects.ts";
import { qualified, shown, type ShownField, type UiRecord } from "../../lib/record.ts";

const FIELDS = OPPORTUNITY_DETAILS.flatMap(({ fields }) => qualified("Opportunity", fields));

/** The record's fields in sections of two columns. */
export default class Details extends LightningElement {
  @api recordId!: string;
  @api objectApiName!: string;
  @api placed: unknown;
  @api connection: string | undefined;

  @wire(getRecord, { recordId: "$recordId", fields: FIELDS })
  record: { data?: UiRecord; error?: unknown } | undefined;

  get unavailable(): boolean {
    return this.record?.error !== undefined;
  }

  get openSections(): string[] {
    return OPPORTUNITY_DETAILS.map(({ title }) => title);
  }

  get sections(): { title: string; listClass: string; fields: ShownField[] }[] {
    return OPPORTUNITY_DETAILS.map(({ title, fields }) => ({
      title,
      listClass: fields.length === 1 ? "fields wide" : "fields",
      fields: shown(this.record?.data, fields)
    }));
  }
}
