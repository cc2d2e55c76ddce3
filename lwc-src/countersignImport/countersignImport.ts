import { LightningElement, api } from "lwc";
import type { Problem } from "c/countersignErrors";
import { format } from "c/countersignLabels";
import { connectionFrom, unbundled, type MetadataFile } from "c/countersignMetadataFolder";
import { setupI18n } from "c/countersignSetupLabels";
import type { ConnectionEdit, EditableConnection } from "countersign/editWire";

/** Detail of the `importconnection` event. */
export interface ImportDetail {
  edit: ConnectionEdit;
}

/**
 * Reads the files of one connection. Saves nothing.
 * @fires importconnection with what was read
 */
export default class CountersignImport extends LightningElement {
  /** Says which fields there are. */
  @api connection!: EditableConnection;

  i18n = setupI18n;
  text = "";
  outcome = "";
  problem?: Problem;
  private files: MetadataFile[] = [];
  private focusWanted = false;

  renderedCallback(): void {
    if (this.focusWanted) {
      this.focusWanted = false;
      this.template!.querySelector<HTMLElement>("c-countersign-error")?.focus();
    }
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
  }

  async handleFiles(event: CustomEvent<{ files: File[] | FileList }>): Promise<void> {
    const chosen = [...event.detail.files];
    const texts = await Promise.all(chosen.map((file) => file.text()));
    const read = chosen.map(({ name }, index) => ({ path: name, text: texts[index]! }));
    this.files = read.flatMap((file) => (file.path.endsWith(".txt") ? unbundled(file.text) : [file]));
  }

  handleRead(): void {
    const files = [...this.files, ...unbundled(this.text)];
    this.outcome = "";
    this.problem = undefined;
    if (files.length === 0) {
      this.refuse([setupI18n.importEmpty]);
      return;
    }
    const { edit, problems } = connectionFrom(files, this.connection);
    if (edit) {
      this.outcome = format(setupI18n.importDone, edit.claims.length, edit.responseMembers.length);
      this.dispatchEvent(new CustomEvent<ImportDetail>("importconnection", { detail: { edit } }));
    } else {
      this.refuse(problems.map(({ path, line, message }) => format(setupI18n.importAt, path, line, message)));
    }
  }

  private refuse(details: string[]): void {
    this.problem = { message: setupI18n.importRefused, details };
    this.focusWanted = true;
  }
}
