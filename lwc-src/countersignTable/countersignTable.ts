import { LightningElement, api } from "lwc";
import { format, i18n } from "c/countersignLabels";
import type { MemberType, ReceiptTable } from "countersign/wire";

interface Cell {
  key: string;
  type: MemberType;
  value?: string | null;
}

/** A list of objects out of the answer of a service, as far as it may be seen. */
export default class CountersignTable extends LightningElement {
  /** What the rows are. */
  @api label = "";
  @api table!: ReceiptTable;

  /** Two columns may have the same label, so the place is part of the key. */
  get columns(): { key: string; label: string }[] {
    return this.table.columns.map(({ label }, index) => ({ key: `${index} ${label}`, label }));
  }

  get rows(): { key: string; cells: Cell[] }[] {
    return this.table.rows.map((values, row) => ({
      key: String(row),
      cells: values.map((value, column) => this.cell(value, column))
    }));
  }

  get omitted(): string {
    const { omittedRows } = this.table;
    return omittedRows > 0 ? format(i18n.rowsOmitted, omittedRows) : "";
  }

  private cell(value: string | null, column: number): Cell {
    return { key: String(column), type: this.table.columns[column]?.type ?? "text", value };
  }
}
