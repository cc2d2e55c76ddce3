import { LightningElement } from "lwc";
import connections from "@salesforce/apex/CountersignAdminController.connections";
import { adminI18n } from "c/countersignAdminLabels";
import type { ChooseDetail } from "c/countersignConnectionList";
import { problemFromError, type Problem } from "c/countersignErrors";
import { keyI18n } from "c/countersignKeyLabels";
import { i18n } from "c/countersignLabels";
import type { RecordChangeDetail } from "c/countersignRecordField";
import type { SavedDetail } from "c/countersignSetup";
import { setupI18n } from "c/countersignSetupLabels";
import type { ConnectionSummary, SetupLink } from "countersign/adminWire";

type State =
  { kind: "loading" } | { kind: "unavailable"; problem: Problem } | { kind: "ready"; connections: ConnectionSummary[] };

/** The connection that is open, with its problems as the error panel shows them. */
interface OpenConnection {
  key: string;
  connection: ConnectionSummary;
  problems: { code: string; setup?: SetupLink | null; shown: Problem }[];
}

/**
 * The administrator's app page: all connections with their health, and, for the one that is open, its test, its claims
 * and its token. Who may use it is for the server to say.
 */
export default class CountersignAdmin extends LightningElement {
  state: State = { kind: "loading" };
  i18n = adminI18n;
  setupI18n = setupI18n;
  keyI18n = keyI18n;
  isSettingUp = false;
  /** The connection whose set-up was opened; null for a new one. */
  setupName: string | null = null;
  recordId: string | null = null;
  chosenName?: string;
  private focusWanted = false;
  private turn = 0;

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  renderedCallback(): void {
    if (this.focusWanted) {
      this.focusWanted = false;
      this.template!.querySelector<HTMLElement>("[data-id='chosen']")?.focus();
    }
  }

  get isLoading(): boolean {
    return this.state.kind === "loading";
  }

  get status(): string {
    return this.isLoading ? i18n.loading : "";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "unavailable" ? this.state.problem : undefined;
  }

  get list(): ConnectionSummary[] {
    return this.state.kind === "ready" ? this.state.connections : [];
  }

  get hasList(): boolean {
    return this.list.length > 0;
  }

  get isEmpty(): boolean {
    return this.state.kind === "ready" && !this.hasList;
  }

  /** As a list of one or none: another connection is another element, so that nothing of the last one stays. */
  get open(): OpenConnection[] {
    return this.isSettingUp || !this.chosen ? [] : [withProblems(this.chosen)];
  }

  get chosen(): ConnectionSummary | undefined {
    return this.list.find(({ developerName }) => developerName === this.chosenName);
  }

  get canCreate(): boolean {
    return this.state.kind === "ready" && !this.isSettingUp;
  }

  get isChoiceMissing(): boolean {
    return this.hasList && this.open.length === 0 && !this.isSettingUp;
  }

  handleChoose(event: CustomEvent<ChooseDetail>): void {
    this.isSettingUp = false;
    this.chosenName = event.detail.developerName;
    this.recordId = null;
    this.focusWanted = true;
  }

  handleNew(): void {
    this.chosenName = undefined;
    this.setupName = null;
    this.isSettingUp = true;
  }

  handleEdit(): void {
    this.setupName = this.chosenName!;
    this.isSettingUp = true;
  }

  async handleSaved(event: CustomEvent<SavedDetail>): Promise<void> {
    this.chosenName = event.detail.developerName;
    await this.load();
  }

  handleSetupClose(): void {
    this.isSettingUp = false;
    this.focusWanted = true;
  }

  handleRecordChange(event: CustomEvent<RecordChangeDetail>): void {
    this.recordId = event.detail.recordId;
  }

  async handleReload(): Promise<void> {
    this.state = { kind: "loading" };
    await this.load();
  }

  /** A test has changed the health; what is on screen stays until the new list is there. */
  async handleTested(): Promise<void> {
    await this.load();
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    const state = await stateOf();
    if (turn === this.turn) {
      this.state = state;
    }
  }
}

function withProblems(connection: ConnectionSummary): OpenConnection {
  const message = adminI18n.healthBroken;
  const problems = connection.problems.map(({ code, cause, fix, setup }) => ({
    code,
    setup,
    shown: { message, cause, fix }
  }));
  return { key: connection.developerName, connection, problems };
}

/** Never rejects: a failure is a state as well. */
async function stateOf(): Promise<State> {
  try {
    return { kind: "ready", connections: await connections() };
  } catch (error: unknown) {
    return { kind: "unavailable", problem: problemFromError(error, i18n.loadFailed) };
  }
}
