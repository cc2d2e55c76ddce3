import { LightningElement, api } from "lwc";
import type { EditableField, EditableFieldType, EditValue } from "countersign/editWire";
import type { FieldChangeEvent, FormField } from "countersign/formField";

/** Detail of the field's `valuechange` event. */
export interface ValueChangeDetail {
  name: string;
  value: EditValue;
}

/**
 * One field of a record, of the kind that suits what the org says of it.
 * @fires valuechange with every change
 */
export default class CountersignEditField extends LightningElement {
  /** Instead of those that the org describes. */
  @api options?: { label: string; value: string }[];
  /** Instead of the one that the org describes. */
  @api label?: string;

  /**
   * Given to the base component when it comes from elsewhere, and not after each change of its own: it keeps what the
   * user types, also what it cannot read yet.
   */
  startValue: EditValue = null;
  private described!: EditableField;
  private wrong?: string | null;
  private isShowing = false;
  private last?: EditValue;

  /** The field, as the org describes it. */
  @api
  get field(): EditableField {
    return this.described;
  }
  set field(field: EditableField) {
    this.described = field;
  }

  /** Says what is wrong with the value, as soon as it is known. */
  @api
  get message(): string | null | undefined {
    return this.wrong;
  }
  set message(message: string | null | undefined) {
    this.wrong = message;
    this.showValidity();
  }

  /** The value of the record. */
  @api
  get value(): EditValue {
    return this.last ?? null;
  }
  set value(value: EditValue) {
    if (value !== this.last) {
      this.last = value;
      this.startValue = value;
    }
  }

  @api
  focus(): void {
    this.input?.focus();
  }

  renderedCallback(): void {
    this.showValidity();
  }

  get is(): Partial<Record<EditableFieldType, boolean>> {
    return { [this.described.type]: true };
  }

  get text(): string {
    return this.label ?? this.described.label;
  }

  get choices(): { label: string; value: string }[] {
    return this.options ?? this.described.options;
  }

  handleChange(event: FieldChangeEvent): void {
    const value = this.read(event.detail);
    this.last = value;
    const { name } = this.described;
    this.dispatchEvent(new CustomEvent<ValueChangeDetail>("valuechange", { detail: { name, value } }));
  }

  private read({ checked, value }: FieldChangeEvent["detail"]): EditValue {
    if (this.described.type === "boolean") {
      return checked === true;
    }
    const text = String(value ?? "");
    if (text.trim() === "") {
      return null;
    }
    return this.described.type === "number" ? Number(text) : text;
  }

  /** Complains of what it is told, and takes that back; a field that nobody has touched says nothing by itself. */
  private showValidity(): void {
    const { input } = this;
    input?.setCustomValidity(this.wrong ?? "");
    if (this.wrong || this.isShowing) {
      input?.reportValidity();
    }
    this.isShowing = Boolean(this.wrong);
  }

  private get input(): FormField | null {
    return this.template!.querySelector<FormField>("[data-id='input']");
  }
}
