import { LightningElement, api } from "lwc";
import { ruleBroken } from "c/countersignEditRules";
import { setupI18n } from "c/countersignSetupLabels";
import type { EditableField, EditableFieldType, EditValue } from "countersign/editWire";
import type { FieldChangeEvent, FormField } from "countersign/formField";

/** Detail of the field's `valuechange` event. */
export interface ValueChangeDetail {
  field: string;
  value: EditValue;
}

/**
 * One field of a connection.
 * @fires valuechange when the administrator changes the value
 */
export default class CountersignSetupField extends LightningElement {
  @api definition!: EditableField;
  /** Where to copy the value from. */
  @api hint?: string;
  @api disabled = false;

  /** Given to the base component once: it keeps what is typed, and a value handed back would move the cursor. */
  startValue: EditValue = "";
  private current: EditValue = "";
  private serverMessage?: string;

  /** The value to start with; another one that did not come from typing starts the field afresh. */
  @api
  get value(): EditValue {
    return this.current;
  }
  set value(value: EditValue) {
    if (value !== this.current) {
      this.current = value;
      this.startValue = value ?? "";
    }
  }

  /** What the server said about the value. */
  @api
  get error(): string | undefined {
    return this.serverMessage;
  }
  set error(message: string | undefined) {
    this.serverMessage = message;
    this.showValidity();
  }

  @api
  focus(): void {
    this.field?.focus();
  }

  renderedCallback(): void {
    this.showValidity();
  }

  get is(): Partial<Record<EditableFieldType, boolean>> {
    return { [this.definition.type]: true };
  }

  get options(): { label: string; value: string }[] {
    return [{ label: setupI18n.noChoice, value: "" }, ...this.definition.options];
  }

  handleChange(event: FieldChangeEvent): void {
    const { checked, value } = event.detail;
    this.current = checked ?? (typeof value === "string" && value !== "" ? value : null);
    this.serverMessage = undefined;
    this.showValidity();
    const detail: ValueChangeDetail = { field: this.definition.name, value: this.current };
    this.dispatchEvent(new CustomEvent<ValueChangeDetail>("valuechange", { detail }));
  }

  private get field(): FormField | null {
    return this.template!.querySelector<FormField>("[data-id='field']");
  }

  /** What the server said stays until the value changes; a broken rule shows as soon as it is broken. */
  private showValidity(): void {
    const { field } = this;
    if (field) {
      field.setCustomValidity(this.serverMessage ?? ruleBroken(this.definition, this.current) ?? "");
      field.reportValidity();
    }
  }
}
