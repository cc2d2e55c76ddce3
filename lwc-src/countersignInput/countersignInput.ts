import { LightningElement, api } from "lwc";
import { format, i18n } from "c/countersignLabels";
import { validate } from "c/countersignValidation";
import { initialValue, wireValue, type FieldValue } from "c/countersignValues";
import type { FieldChangeEvent, FormField } from "countersign/formField";
import type { ClaimInput, ClaimOption, WireValue } from "countersign/wire";
import { fieldKind, type FieldKind } from "./fieldKind";

/** What the platform shows of a number by itself. */
const USUAL_FRACTION_DIGITS = 3;

const NATIVE_TYPES: Partial<Record<string, string>> = { number: "number", date: "date" };

/** One field for one claim, of the kind that suits the claim's type. */
export default class CountersignInput extends LightningElement {
  /** Keeps the user away while a send is under way. */
  @api disabled = false;

  claim!: ClaimInput;
  i18n = i18n;
  fractionDigits?: number;
  /**
   * Given to the base component once and never again: it keeps what the user types, also what it cannot read yet, and
   * a value handed back would wipe that.
   */
  startValue: FieldValue = "";
  private current: FieldValue = "";
  private serverMessage?: string;
  private isShowingError = false;

  /** The claim to ask for. Another definition starts the field afresh. */
  @api
  get definition(): ClaimInput {
    return this.claim;
  }
  set definition(definition: ClaimInput) {
    this.claim = definition;
    this.startValue = initialValue(definition);
    this.current = this.startValue;
  }

  /** What the server said about the value that was sent; gone as soon as the user changes the value. */
  @api
  get error(): string | undefined {
    return this.serverMessage;
  }
  set error(message: string | undefined) {
    this.serverMessage = message;
    this.isShowingError ||= Boolean(message);
    this.showValidity();
  }

  /** The value to send, or undefined when the field is empty. */
  @api
  get value(): WireValue | undefined {
    return wireValue(this.claim.type, this.current);
  }

  /**
   * Shows at the field which rule its value breaks. What the server said of the last send no longer counts: it may
   * think otherwise by now.
   * @return whether the value may be sent
   */
  @api
  reportValidity(): boolean {
    this.serverMessage = undefined;
    this.isShowingError = true;
    return this.showValidity();
  }

  /** Whether the field shows an error at the moment. */
  @api
  get hasError(): boolean {
    return this.isShowingError && this.message !== "";
  }

  @api
  focus(): void {
    this.field?.focus();
  }

  renderedCallback(): void {
    this.showValidity();
  }

  /** Which of the template's fields is drawn. */
  get is(): Partial<Record<FieldKind, boolean>> {
    return { [this.kind]: true };
  }

  /** The base component leaves the name of its second field, the time, to us. */
  get timeLabel(): string {
    return format(i18n.timeOf, this.claim.label);
  }

  get nativeType(): string {
    return NATIVE_TYPES[this.claim.type] ?? "text";
  }

  get step(): string | undefined {
    return this.claim.type === "number" ? "any" : undefined;
  }

  /** An optional choice has an entry that takes it back. */
  get choices(): ClaimOption[] {
    return this.claim.required ? this.options : [{ label: i18n.noSelection, value: "" }, ...this.options];
  }

  get options(): ClaimOption[] {
    return this.claim.options ?? [];
  }

  /** Shown below the fields that have no place for help of their own. */
  get hint(): string | undefined {
    if (this.kind === "longText" && this.claim.type === "string_list") {
      return i18n.onePerLine;
    }
    return this.kind === "checkboxGroup" ? (this.claim.helpText ?? undefined) : undefined;
  }

  handleChange(event: FieldChangeEvent): void {
    this.current = event.detail.checked ?? event.detail.value ?? "";
    this.serverMessage = undefined;
    this.keepTypedFraction();
    this.showValidity();
  }

  private get kind(): FieldKind {
    return fieldKind(this.claim);
  }

  /** Null until the field is drawn. */
  private get field(): FormField | null {
    return this.template!.querySelector<FormField>("[data-id='field']");
  }

  private get message(): string {
    return this.serverMessage || validate(this.claim, this.current) || "";
  }

  /** Tells the base component, which shows it when the user leaves the field; at once when an error is on screen. */
  private showValidity(): boolean {
    const { field } = this;
    if (!field) {
      return false;
    }
    // Text the field cannot read reaches us as no value: its own message says so, ours would call it missing.
    const isUnreadable = field.validity?.badInput === true;
    field.setCustomValidity(isUnreadable ? "" : this.message);
    return this.isShowingError ? field.reportValidity() : this.message === "";
  }

  /** The platform rounds what it shows of a number; the user has to see what will be signed. */
  private keepTypedFraction(): void {
    const digits = this.claim.type === "number" ? (String(this.current).split(".")[1]?.length ?? 0) : 0;
    this.fractionDigits = digits > USUAL_FRACTION_DIGITS ? digits : undefined;
  }
}
