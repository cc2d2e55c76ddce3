import { LightningElement, api } from "lwc";
import { labelProblem, nameFromLabel, nameProblem } from "c/countersignEditRules";
import { setupI18n } from "c/countersignSetupLabels";
import type { SetupPreset } from "countersign/editWire";
import type { FieldChangeEvent, FormField } from "countersign/formField";

/** Detail of the `presetchange` event. */
export interface PresetChangeDetail {
  preset: SetupPreset;
}

/** Detail of the `namechange` event. */
export interface NameChangeDetail {
  label: string;
  name: string;
}

/**
 * The kind of service, and what the connection is called.
 * @fires presetchange when the administrator chooses a kind
 * @fires namechange when label or API name change
 */
export default class CountersignSetupPresets extends LightningElement {
  @api presets: SetupPreset[] = [];
  /** Name of the chosen preset. */
  @api chosen?: string | null;
  /** Whether the API name can still be chosen. */
  @api isNew = false;
  @api disabled = false;

  i18n = setupI18n;
  startLabel = "";
  shownName = "";
  private currentLabel = "";
  private currentName = "";
  private isNameTyped = false;
  private messages: { label?: string; name?: string } = {};
  /** What the fields show now: an empty one that nobody has touched shows nothing. */
  private readonly shown: { label?: string; name?: string } = {};

  /** What the connection is called so far. */
  @api
  get label(): string {
    return this.currentLabel;
  }
  set label(label: string) {
    if (label !== this.currentLabel) {
      this.currentLabel = label;
      this.startLabel = label;
    }
  }

  /** API name so far. */
  @api
  get name(): string {
    return this.currentName;
  }
  set name(name: string) {
    if (name !== this.currentName) {
      this.currentName = name;
      this.shownName = name;
      this.isNameTyped = name !== "";
    }
  }

  /** What the server said about the label and the API name. */
  @api
  get errors(): { label?: string; name?: string } {
    return this.messages;
  }
  set errors(errors: { label?: string; name?: string }) {
    this.messages = errors;
    this.showValidity();
  }

  /** Shows what is wrong, and moves the focus there. @return whether all is well */
  @api
  reportValidity(): boolean {
    this.messages = {
      label: labelProblem(this.currentLabel),
      name: this.isNew ? nameProblem(this.currentName) : undefined
    };
    this.showValidity();
    const wrong = this.messages.label ? "label" : "name";
    if (this.messages[wrong]) {
      this.field(wrong)?.focus();
    }
    return !this.messages.label && !this.messages.name;
  }

  renderedCallback(): void {
    this.showValidity();
  }

  get options(): { label: string; value: string }[] {
    return this.presets.map(({ label, name }) => ({ label, value: name }));
  }

  get about(): string | undefined {
    return this.presets.find(({ name }) => name === this.chosen)?.about;
  }

  handleLabel(event: FieldChangeEvent): void {
    this.currentLabel = String(event.detail.value ?? "");
    this.messages = { ...this.messages, label: undefined };
    if (this.isNew && !this.isNameTyped) {
      this.currentName = nameFromLabel(this.currentLabel);
      this.shownName = this.currentName;
    }
    this.tell();
  }

  handleName(event: FieldChangeEvent): void {
    this.currentName = String(event.detail.value ?? "").trim();
    this.isNameTyped = this.currentName !== "";
    this.messages = { ...this.messages, name: this.isNameTyped ? nameProblem(this.currentName) : undefined };
    this.tell();
  }

  handlePreset(event: FieldChangeEvent): void {
    const preset = this.presets.find(({ name }) => name === event.detail.value);
    if (preset) {
      this.dispatchEvent(new CustomEvent<PresetChangeDetail>("presetchange", { detail: { preset } }));
    }
  }

  private tell(): void {
    this.showValidity();
    const detail: NameChangeDetail = { label: this.currentLabel, name: this.currentName };
    this.dispatchEvent(new CustomEvent<NameChangeDetail>("namechange", { detail }));
  }

  private showValidity(): void {
    for (const id of ["label", "name"] as const) {
      const field = this.field(id);
      const message = this.messages[id];
      if (field && (message || this.shown[id])) {
        field.setCustomValidity(message ?? "");
        field.reportValidity();
        this.shown[id] = message;
      }
    }
  }

  private field(id: string): FormField | null {
    return this.template!.querySelector<FormField>(`[data-id='${id}']`);
  }
}
