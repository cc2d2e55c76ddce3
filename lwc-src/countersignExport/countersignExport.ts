import { LightningElement, api } from "lwc";
import connectionToEdit from "@salesforce/apex/CountersignEditController.connectionToEdit";
import { problemFromError, type Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import { bundleOf, filesOf, type MetadataFile } from "c/countersignMetadataFolder";
import { setupI18n } from "c/countersignSetupLabels";

type State =
  | { kind: "idle" }
  | { kind: "loading" }
  | { kind: "ready"; files: MetadataFile[] }
  | { kind: "failed"; problem: Problem };

/** A connection as files for source control. */
export default class CountersignExport extends LightningElement {
  /** API name of the connection. */
  @api connectionName!: string;

  i18n = setupI18n;
  state: State = { kind: "idle" };
  outcome = "";

  get isLoading(): boolean {
    return this.state.kind === "loading";
  }

  get status(): string {
    return this.isLoading ? i18n.loading : "";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "failed" ? this.state.problem : undefined;
  }

  get files(): MetadataFile[] {
    return this.state.kind === "ready" ? this.state.files : [];
  }

  get hasFiles(): boolean {
    return this.files.length > 0;
  }

  get fileName(): string {
    return `${this.connectionName}.txt`;
  }

  get downloadUrl(): string {
    return `data:text/plain;charset=utf-8,${encodeURIComponent(bundleOf(this.files))}`;
  }

  async handleExport(): Promise<void> {
    this.state = { kind: "loading" };
    this.outcome = "";
    try {
      const connection = await connectionToEdit({ connectionName: this.connectionName });
      this.state = { kind: "ready", files: filesOf(connection) };
    } catch (error: unknown) {
      this.state = { kind: "failed", problem: problemFromError(error, setupI18n.loadFailed) };
    }
  }

  async handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(bundleOf(this.files));
      this.outcome = setupI18n.exportCopied;
    } catch {
      this.outcome = setupI18n.exportCopyFailed;
    }
  }
}
