import { LightningElement, api } from "lwc";
import { call } from "../../runtime/call.ts";
import { objectView, type FieldView, type ObjectView } from "../../lib/objects.ts";
import type { UiRecord } from "../../lib/record.ts";

interface RelatedList {
  readonly view: ObjectView;
  readonly columns: readonly FieldView[];
  readonly records: readonly UiRecord[];
  readonly title: string;
}

/** What belongs to the record's account: its contacts and its other opportunities. */
export default class RelatedLists extends LightningElement {
  @api recordId!: string;
  @api objectApiName!: string;
  @api placed: unknown;
  @api connection: string | undefined;

  lists: RelatedList[] = [];

  connectedCallback(): void {
    void this.loadAll();
  }

  private async loadAll(): Promise<void> {
    this.lists = await Promise.all(["Contact", "Opportunity"].map((name) => this.load(name)));
  }

  private async load(objectApiName: string): Promise<RelatedList> {
    const view = objectView(objectApiName)!;
    const records = (await call("/shell/related", { objectApiName, recordId: this.recordId })) as UiRecord[];
    return { columns: columnsOf(view), view, records, title: `${view.plural} of the account (${records.length})` };
  }
}

/** Of one account, and in half the width of a page. */
const columnsOf = ({ columns }: ObjectView): FieldView[] =>
  columns.filter(({ path }) => path !== "Account.Name" && path !== "Owner.Name");
