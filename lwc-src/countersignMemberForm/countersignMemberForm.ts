import { LightningElement, api } from "lwc";
import type { ValuesChangeDetail } from "c/countersignClaimForm";
import type { ValueChangeDetail } from "c/countersignEditField";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format } from "c/countersignLabels";
import type { EditableField, EditableRecord, EditProblem, EditValue, EditValues } from "countersign/editWire";
import { readColumns, writeColumns, type Column } from "./columns";
import { isPath } from "./paths";

interface ShownField {
  field: EditableField;
  value: EditValue;
  message?: string;
}

interface ShownColumn {
  key: string;
  heading: string;
  removeText: string;
  cells: { key: string; field: EditableField; value: EditValue; message?: string }[];
}

const TABLE = "Table";
const MOST_COLUMNS = 10;

/**
 * One response member: where it is in the answer, what it is called, how it is shown.
 * @fires valueschange with all values of the member, after each change
 */
export default class CountersignMemberForm extends LightningElement {
  /** What can be filled in, as the org describes it. */
  @api fields: EditableField[] = [];
  /** What the server says is wrong with this member. */
  @api problems: EditProblem[] = [];

  i18n = i18n;
  private edited!: EditableRecord;
  private columns: Column[] = [];
  private changed: string[] = [];

  /** The response member. */
  @api
  get record(): EditableRecord {
    return this.edited;
  }
  set record(record: EditableRecord) {
    const text = String(record.values.Columns__c ?? "");
    // What was just written here comes back; reading it again would forget columns that are not filled in yet.
    if (text !== writeColumns(this.columns)) {
      this.columns = readColumns(text);
    }
    this.edited = record;
  }

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>("c-countersign-edit-field")?.focus();
  }

  get shown(): ShownField[] {
    return ["Member_Path__c", "Label__c", "Type__c"].flatMap((name) => {
      const field = this.fieldNamed(name);
      return field ? [{ field, value: this.edited.values[name] ?? null, message: this.messageFor(name) }] : [];
    });
  }

  get isTable(): boolean {
    return this.edited.values.Type__c === TABLE;
  }

  get shownColumns(): ShownColumn[] {
    return this.columns.map((column, index) => ({
      key: String(index),
      heading: format(i18n.column, index + 1),
      removeText: format(i18n.columnRemove, index + 1),
      cells: this.cellsOf(column)
    }));
  }

  get columnsNote(): string {
    if (this.columns.length === 0) {
      return i18n.columnsNeeded;
    }
    return this.isFull ? i18n.columnsFull : (this.messageFor("Columns__c") ?? "");
  }

  get isFull(): boolean {
    return this.columns.length >= MOST_COLUMNS;
  }

  handleValueChange(event: CustomEvent<ValueChangeDetail>): void {
    const { name, value } = event.detail;
    const isPlain = name === "Type__c" && value !== TABLE;
    this.change({ [name]: value, ...(isPlain ? { Columns__c: null } : {}) });
  }

  handleColumnChange(event: CustomEvent<ValueChangeDetail>): void {
    const index = indexOf(event);
    const { name, value } = event.detail;
    this.changeColumns(
      this.columns.map((column, place) => (place === index ? { ...column, [name]: clean(name, value) } : column))
    );
  }

  handleAddColumn(): void {
    this.changeColumns([...this.columns, { path: "", type: "Text", label: "" }]);
  }

  handleRemoveColumn(event: Event): void {
    const index = indexOf(event);
    this.changeColumns(this.columns.filter((_, place) => place !== index));
  }

  private changeColumns(columns: Column[]): void {
    this.columns = columns;
    this.change({ Columns__c: columns.length > 0 ? writeColumns(columns) : null });
  }

  private change(changes: EditValues): void {
    this.changed = [...new Set([...this.changed, ...Object.keys(changes)])];
    const values = { ...this.edited.values, ...changes };
    this.dispatchEvent(new CustomEvent<ValuesChangeDetail>("valueschange", { detail: { values } }));
  }

  private cellsOf({ path, type, label }: Column): ShownColumn["cells"] {
    const text = { help: null, required: false, options: [], maximumLength: 255 };
    const types = (this.fieldNamed("Type__c")?.options ?? []).filter(({ value }) => value !== TABLE);
    const message = path === "" || isPath(path) ? undefined : i18n.memberPathForm;
    return [
      {
        key: "path",
        field: { ...text, name: "path", label: i18n.columnPath, type: "text", required: true },
        value: path,
        message
      },
      { key: "label", field: { ...text, name: "label", label: i18n.columnLabel, type: "text" }, value: label },
      {
        key: "type",
        field: { ...text, name: "type", label: i18n.columnType, type: "picklist", options: types },
        value: type
      }
    ];
  }

  private fieldNamed(name: string): EditableField | undefined {
    return this.fields.find((field) => field.name === name);
  }

  private messageFor(name: string): string | undefined {
    const path = String(this.edited.values.Member_Path__c ?? "");
    if (name === "Member_Path__c" && path !== "" && !isPath(path)) {
      return i18n.memberPathForm;
    }
    return this.changed.includes(name) ? undefined : this.problems.find(({ field }) => field === name)?.message;
  }
}

function indexOf(event: Event): number {
  return Number((event.currentTarget as HTMLElement).dataset.index);
}

/** The text of a column has its own separators. */
function clean(name: string, value: EditValue): string {
  const text = String(value ?? "").replace(/[\r\n]/g, " ");
  return name === "path" ? text.replace(/[=:]/g, "") : text;
}
