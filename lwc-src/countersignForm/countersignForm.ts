import { LightningElement, api } from "lwc";
import { i18n } from "c/countersignLabels";
import type { ClaimInput, ConnectionForm, FieldError, WireValue } from "countersign/wire";

/** What this form uses of `c-countersign-input`. */
interface InputElement extends HTMLElement {
  readonly definition: ClaimInput;
  readonly value: WireValue | undefined;
  readonly hasError: boolean;
  reportValidity(): boolean;
}

/** Detail of the form's `send` event: the claims the user supplies, by name; empty ones left out. */
export interface SendDetail {
  inputs: Record<string, WireValue>;
}

/**
 * Asks for the claims of a connection.
 * @fires send when the user presses Send and nothing is known to be wrong
 */
export default class CountersignForm extends LightningElement {
  /** The answer of `describe`. */
  @api form!: ConnectionForm;
  /** What the server said about single fields. */
  @api fieldErrors: FieldError[] = [];
  /** What the button says. */
  @api sendLabel: string = i18n.send;
  /** Takes less room. */
  @api compact = false;
  /** While a send is under way nothing can be changed, nor sent again. */
  @api disabled = false;

  i18n = i18n;

  /** Puts the focus on the first field that shows an error. @return whether there is one */
  @api
  focusFirstError(): boolean {
    const first = this.inputElements.find((input) => input.hasError);
    first?.focus();
    return first !== undefined;
  }

  /** Puts the focus where the user starts: on the first field, or on the button when there is none. */
  @api
  focus(): void {
    const start = this.inputElements[0] ?? this.template!.querySelector<HTMLElement>("[data-id='send']");
    start?.focus();
  }

  get fields(): { definition: ClaimInput; error?: string }[] {
    const messages = new Map(this.fieldErrors.map(({ name, message }) => [name, message]));
    return this.form.inputs.map((definition) => ({ definition, error: messages.get(definition.name) }));
  }

  get fieldClass(): string {
    return this.compact ? "slds-show slds-m-bottom_xx-small" : "slds-show slds-m-bottom_small";
  }

  get hasNoInputs(): boolean {
    return this.form.inputs.length === 0;
  }

  get hasReadOnlyClaims(): boolean {
    return this.form.readOnlyClaims.length > 0;
  }

  handleSend(): void {
    const invalid = this.inputElements.filter((input) => !input.reportValidity());
    if (invalid.length > 0) {
      invalid[0]?.focus();
      return;
    }
    this.dispatchEvent(new CustomEvent<SendDetail>("send", { detail: { inputs: this.collect() } }));
  }

  private collect(): Record<string, WireValue> {
    const filled = this.inputElements.flatMap(({ definition, value }) =>
      value === undefined ? [] : [[definition.name, value] as const]
    );
    return Object.fromEntries(filled);
  }

  private get inputElements(): InputElement[] {
    return [...this.template!.querySelectorAll<InputElement>("c-countersign-input")];
  }
}
