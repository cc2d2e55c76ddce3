import { LightningElement } from "lwc";
import importKey from "@salesforce/apex/CountersignKeyController.importKey";
import { problemFromError, type Problem } from "c/countersignErrors";
import { keyI18n } from "c/countersignKeyLabels";
import type { ImportedKey } from "countersign/keyWire";

type State =
  | { kind: "idle" }
  | { kind: "importing" }
  | { kind: "stored"; imported: ImportedKey }
  | { kind: "failed"; problem: Problem };

/** Whatever a text area of the platform offers that this component needs. */
type KeyField = HTMLElement & { value: string };

/**
 * Takes a private key in, once. The text lives in the field only: it is read when the key is imported, and cleared from
 * the document as soon as the call has ended, however it ended. What comes back is a name.
 */
export default class CountersignKeyImport extends LightningElement {
  state: State = { kind: "idle" };
  accepted = false;
  hasText = false;
  i18n = keyI18n;

  get isImporting(): boolean {
    return this.state.kind === "importing";
  }

  get isBlocked(): boolean {
    return this.isImporting || !this.accepted || !this.hasText;
  }

  get imported(): ImportedKey | undefined {
    return this.state.kind === "stored" ? this.state.imported : undefined;
  }

  get problem(): Problem | undefined {
    return this.state.kind === "failed" ? this.state.problem : undefined;
  }

  get status(): string {
    if (this.isImporting) {
      return keyI18n.importing;
    }
    return this.imported ? keyI18n.stored : "";
  }

  handleKey(event: CustomEvent<{ value: string }>): void {
    this.hasText = event.detail.value.trim() !== "";
  }

  handleAccept(event: CustomEvent<{ checked: boolean }>): void {
    this.accepted = event.detail.checked;
  }

  async handleImport(): Promise<void> {
    // A second click can arrive before the button is drawn disabled.
    if (this.isBlocked) {
      return;
    }
    const field = this.template!.querySelector<KeyField>('[data-id="key"]')!;
    this.state = { kind: "importing" };
    this.state = await store(field.value, this.accepted);
    field.value = "";
    this.hasText = false;
    this.accepted = false;
  }
}

/** Never rejects: a failure is a state as well. */
async function store(text: string, acceptedWarning: boolean): Promise<State> {
  try {
    return { kind: "stored", imported: await importKey({ text, acceptedWarning }) };
  } catch (error: unknown) {
    return { kind: "failed", problem: problemFromError(error, keyI18n.failed) };
  }
}
