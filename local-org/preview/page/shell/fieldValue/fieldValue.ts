import { LightningElement, api } from "lwc";
import type { FieldType } from "../../lib/objects.ts";

/** One field value in the format of its type. */
export default class FieldValue extends LightningElement {
  @api type: FieldType = "text";
  @api value: unknown;
  /** Where a value of type "link" leads. */
  @api url: string | undefined;

  get isEmpty(): boolean {
    return this.value === null || this.value === undefined || this.value === "";
  }

  get isCurrency(): boolean {
    return this.type === "currency";
  }

  get isPercent(): boolean {
    return this.type === "percent";
  }

  get isDate(): boolean {
    return this.type === "date";
  }

  get isDateTime(): boolean {
    return this.type === "datetime";
  }

  get isEmail(): boolean {
    return this.type === "email";
  }

  get isLink(): boolean {
    return this.type === "link" && this.url !== undefined;
  }
}
