import { LightningElement, api } from "lwc";
import type { ValueChangeDetail } from "c/countersignSetupField";
import { setupI18n } from "c/countersignSetupLabels";
import type { EditableField, EditValue, EditValues } from "countersign/editWire";

interface Item {
  definition: EditableField;
  value: EditValue;
  hint?: string;
  error?: string;
}

/** So many fields are looked through at a glance. */
const FEW = 4;

/**
 * The fields of one step.
 * @fires valuechange when the administrator changes a value
 */
export default class CountersignSetupFields extends LightningElement {
  /** In order. */
  @api fields: EditableField[] = [];
  @api values: EditValues = {};
  /** Where to copy values from, by name of the field. */
  @api hints: Partial<Record<string, string>> = {};
  /** Names of the fields that everybody has to fill in. */
  @api asks: string[] = [];
  /** What is wrong, by name of the field. */
  @api errors: Partial<Record<string, string>> = {};
  @api disabled = false;

  i18n = setupI18n;

  /** Moves the focus to the first field with an error. @return whether there is one */
  @api
  focusError(): boolean {
    const wrong = [...this.asked, ...this.more].find(({ error }) => error);
    const name = wrong?.definition.name;
    this.template!.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus();
    return wrong !== undefined;
  }

  get asked(): Item[] {
    return this.items.filter((item) => this.isAsked(item));
  }

  get more(): Item[] {
    return this.items.filter((item) => !this.isAsked(item));
  }

  get hasMore(): boolean {
    return this.more.length > 0;
  }

  /** A mistake is never out of sight. */
  get isMoreOpen(): boolean {
    return this.more.some(({ error }) => error);
  }

  handleValueChange({ detail }: CustomEvent<ValueChangeDetail>): void {
    this.dispatchEvent(new CustomEvent<ValueChangeDetail>("valuechange", { detail }));
  }

  private get items(): Item[] {
    return this.fields.map((definition) => ({
      definition,
      value: this.values[definition.name] ?? null,
      hint: this.hints[definition.name],
      error: this.errors[definition.name]
    }));
  }

  private isAsked({ definition: { name } }: Item): boolean {
    return this.fields.length <= FEW || this.asks.includes(name);
  }
}
