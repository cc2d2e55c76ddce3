import { LightningElement, api, wire } from "lwc";
import { getRecord } from "lightning/uiRecordApi";
import { OPEN_STAGES } from "../../lib/objects.ts";
import { valueAt, type UiRecord } from "../../lib/record.ts";
import { showInMiddle } from "../../lib/scroll.ts";

interface Step {
  readonly name: string;
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

  renderedCallback(): void {
    const path = this.template!.querySelector<HTMLElement>(".slds-path__nav");
    const current = path?.querySelector<HTMLElement>(".slds-is-current");
    if (path && current) showInMiddle(path, current);
  }

  get steps(): Step[] {
    const stage = String(valueAt(this.record?.data, "StageName"));
    const stages = [...OPEN_STAGES, stage.startsWith("Closed") ? stage : "Closed"];
    const reached = stages.indexOf(stage);
    return stages.map((name, index) => ({
      name,
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
