import { LightningElement, api } from "lwc";
import type { FieldView } from "../../lib/objects.ts";
import { shown, type ShownField, type UiRecord } from "../../lib/record.ts";
import { recordUrl } from "../../lib/routes.ts";

interface Row {
  readonly id: string;
  readonly cells: (ShownField & { readonly url: string })[];
}

/** Records as a table; a column of type "link" leads to the record. */
export default class RecordTable extends LightningElement {
  @api columns: readonly FieldView[] = [];
  @api records: readonly UiRecord[] = [];

  get rows(): Row[] {
    return this.records.map((record) => ({
      id: record.id,
      cells: shown(record, this.columns).map((cell) => ({ ...cell, url: recordUrl(record.apiName, record.id) }))
    }));
  }
}
