import { LightningElement, api } from "lwc";
import { call, type CallError } from "../../runtime/call.ts";
import { objectView, type ObjectView } from "../../lib/objects.ts";
import { valueAt, type UiRecord } from "../../lib/record.ts";

/** All records of an object that the user can see; `?search=` keeps those whose name contains the text. */
export default class ListPage extends LightningElement {
  @api objectApiName!: string;

  records: UiRecord[] | undefined;
  error: string | undefined;

  connectedCallback(): void {
    void this.load();
  }

  get view(): ObjectView | undefined {
    return objectView(this.objectApiName);
  }

  get summary(): string {
    return this.records === undefined ? "" : `${this.records.length} items, visible to the current user`;
  }

  private async load(): Promise<void> {
    try {
      const all = (await call("/shell/list", { objectApiName: this.objectApiName })) as UiRecord[];
      this.records = all.filter((record) => String(valueAt(record, "Name")).toLowerCase().includes(searched()));
    } catch (error) {
      this.error = (error as CallError).body.message;
    }
  }
}

const searched = (): string => (new URLSearchParams(window.location.search).get("search") ?? "").toLowerCase();
