import { LightningElement, api, wire } from "lwc";
import { getRecord } from "lightning/uiRecordApi";
import { STAGES } from "../../lib/objects.ts";
import { valueAt, type UiRecord } from "../../lib/record.ts";

interface Step {
  readonly stage: string;
  readonly itemClass: string;
  readonly current: "step" | undefined;
  readonly done: boolean;
}

/** The record's stage among all stages. */
export default class StagePath extends LightningElement {
  @api recordId!: string;
  @api objectApiName!: string;
  @api placed: unknown;
  @api connection: string | undefined;

  @wire(getRecord, { recordId: "$recordId", fields: ["Opportunity.StageName"] })
  record: { data?: UiRecord; error?: unknown } | undefined;

  get steps(): Step[] {
    const reached = STAGES.indexOf(valueAt(this.record?.data, "StageName") as string);
    return STAGES.map((stage, index) => ({
      stage,
      done: index < reached,
      current: index === reached ? "step" : undefined,
      itemClass: `slds-path__item ${stepClass(index, reached)}`
    }));
  }

  get visible(): boolean {
    return this.record?.data !== undefined;
  }
}

function stepClass(index: number, reached: number): string {
  if (index === reached) return "slds-is-current slds-is-active";
  return index < reached ? "slds-is-complete" : "slds-is-incomplete";
}
