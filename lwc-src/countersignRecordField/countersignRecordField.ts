import { LightningElement, api } from "lwc";
import { adminI18n } from "c/countersignAdminLabels";
import { format } from "c/countersignLabels";
import type { FormField } from "countersign/formField";
import { recordIdIn } from "./recordId";

/** Detail of the field's `recordchange` event. */
export interface RecordChangeDetail {
  /** null: no record, or none that could be read. */
  recordId: string | null;
}

/**
 * Asks for a record by its Id or by the address of its page.
 * @fires recordchange when the record is another one
 */
export default class CountersignRecordField extends LightningElement {
  /** API name of the object that is wanted; empty when any record, or none, will do. */
  @api objectName?: string | null;

  get label(): string {
    return this.objectName ? format(adminI18n.recordField, this.objectName) : adminI18n.recordFieldAny;
  }

  get isRequired(): boolean {
    return Boolean(this.objectName);
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const text = event.detail.value;
    const recordId = recordIdIn(text) ?? null;
    const field = event.target as FormField;
    field.setCustomValidity(text.trim() !== "" && recordId === null ? adminI18n.recordInvalid : "");
    field.reportValidity();
    this.dispatchEvent(new CustomEvent<RecordChangeDetail>("recordchange", { detail: { recordId } }));
  }
}
