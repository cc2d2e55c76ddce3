import { LightningElement, api } from "lwc";
import connectionToEdit from "@salesforce/apex/CountersignEditController.connectionToEdit";
import presets from "@salesforce/apex/CountersignEditController.presets";
import { problemFromError, type Problem } from "c/countersignErrors";
import type { ImportDetail } from "c/countersignImport";
import { i18n } from "c/countersignLabels";
import type { RecordChangeDetail } from "c/countersignRecordField";
import type { RecordsChangeDetail } from "c/countersignRecordList";
import { saveConnection, type SaveOutcome } from "c/countersignSaving";
import type { ValueChangeDetail } from "c/countersignSetupField";
import { setupI18n } from "c/countersignSetupLabels";
import type { StepSelectDetail } from "c/countersignSetupPath";
import type { NameChangeDetail, PresetChangeDetail } from "c/countersignSetupPresets";
import {
  firstIncomplete,
  STEP_LABELS,
  STEP_LINKS,
  STEP_NAMES,
  stepsOf,
  type Step,
  type StepName
} from "c/countersignSetupSteps";
import type { TestedDetail } from "c/countersignStagedTest";
import type { ConnectionSummary, SetupLink } from "countersign/adminWire";
import type { ConnectionEdit, EditableField } from "countersign/editWire";
import { withValue } from "./draft";
import { Editing } from "./editing";
import { adviceOn, explain, refusalOf, type Advice } from "./verdicts";

/** Detail of the `saved` event. */
export interface SavedDetail {
  developerName: string;
}

type State = { kind: "loading" } | { kind: "unavailable"; problem: Problem } | { kind: "ready" };

const ABOUT: Readonly<Record<StepName, string>> = {
  preset: setupI18n.aboutPreset,
  identity: setupI18n.aboutIdentity,
  token: setupI18n.aboutToken,
  service: setupI18n.aboutService,
  claims: setupI18n.aboutClaims,
  test: setupI18n.aboutTest
};
const HEADING = "[data-id='heading']";

/**
 * Sets a connection up step by step. What is typed is kept until it is saved or discarded, whatever goes wrong.
 * @fires saved when Salesforce has saved the connection
 * @fires tested when the connection was tested
 * @fires close when the administrator is done
 */
export default class CountersignSetup extends LightningElement {
  /** API name of the connection; null for a new one. Read once. */
  @api connectionName: string | null = null;
  /** The connection in the list; missing as long as it was never saved. */
  @api summary?: ConnectionSummary;

  i18n = setupI18n;
  state: State = { kind: "loading" };
  editing = Editing.NOTHING;
  currentStep: StepName = "preset";
  isSaving = false;
  outcomeText = "";
  saveProblem?: Problem;
  isReloadOffered = false;
  advice?: Advice;
  recordId: string | null = null;
  private focusWanted?: string;

  connectedCallback(): void {
    void this.load(this.connectionName, true);
  }

  renderedCallback(): void {
    if (this.focusWanted) {
      this.template!.querySelector<HTMLElement>(this.focusWanted)?.focus();
      this.focusWanted = undefined;
    }
  }

  get isReady(): boolean {
    return this.state.kind === "ready";
  }

  get isBusy(): boolean {
    return this.isSaving || this.state.kind === "loading";
  }

  get status(): string {
    if (this.state.kind === "loading") {
      return i18n.loading;
    }
    return this.isSaving ? setupI18n.saving : "";
  }

  get loadProblem(): Problem | undefined {
    return this.state.kind === "unavailable" ? this.state.problem : undefined;
  }

  /** Which part of the template is drawn. */
  get is(): Partial<Record<StepName, boolean>> {
    return { [this.currentStep]: true };
  }

  get steps(): Step[] {
    const { isNew, saved } = this.editing;
    return stepsOf({ isSaved: !isNew, problems: saved.problems, isTested: this.summary?.health === "working" });
  }

  get heading(): string {
    return STEP_LABELS[this.currentStep];
  }

  get about(): string {
    return ABOUT[this.currentStep];
  }

  get needed(): string {
    return this.editing.neededAt(this.currentStep);
  }

  get fields(): EditableField[] {
    return this.editing.fieldsAt(this.currentStep);
  }

  get hasFields(): boolean {
    return this.fields.length > 0;
  }

  get activity(): string {
    return this.editing.isActive ? setupI18n.isActive : setupI18n.isInactive;
  }

  get activateLabel(): string {
    return this.editing.isActive ? setupI18n.deactivate : setupI18n.activate;
  }

  get links(): SetupLink[] {
    return STEP_LINKS[this.currentStep];
  }

  get hasLinks(): boolean {
    return this.links.length > 0;
  }

  get hasBack(): boolean {
    return this.currentStep !== STEP_NAMES[0];
  }

  get hasNext(): boolean {
    return this.currentStep !== STEP_NAMES.at(-1);
  }

  get problemStep(): { name: StepName; button: string } | undefined {
    return this.editing.refusedElsewhere(this.currentStep);
  }

  handlePath(event: CustomEvent<StepSelectDetail>): void {
    this.go(event.detail.step);
  }

  handleStep(event: Event): void {
    this.go((event.currentTarget as HTMLElement).dataset.step as StepName);
  }

  handleBack(): void {
    this.go(STEP_NAMES[STEP_NAMES.indexOf(this.currentStep) - 1]!);
  }

  handlePreset(event: CustomEvent<PresetChangeDetail>): void {
    this.change(this.editing.withPreset(event.detail.preset));
  }

  handleName(event: CustomEvent<NameChangeDetail>): void {
    const { label, name } = event.detail;
    this.change(this.editing.withName(label, name));
  }

  handleValue(event: CustomEvent<ValueChangeDetail>): void {
    const { field, value } = event.detail;
    this.change(this.editing.without(field).withDraft(withValue(this.editing.draft, field, value)));
  }

  handleImport(event: CustomEvent<ImportDetail>): void {
    this.change(this.editing.withImport(event.detail.edit));
  }

  handleClaims(event: CustomEvent<RecordsChangeDetail>): void {
    this.changeDraft({ claims: event.detail.records });
  }

  handleMembers(event: CustomEvent<RecordsChangeDetail>): void {
    this.changeDraft({ responseMembers: event.detail.records });
  }

  handleRecord(event: CustomEvent<RecordChangeDetail>): void {
    this.recordId = event.detail.recordId;
  }

  /** Says which step to go to after a failed test. */
  handleTested(event: CustomEvent<TestedDetail>): void {
    this.advice = adviceOn(event.detail);
    this.dispatchEvent(new CustomEvent("tested"));
  }

  async handleSave(): Promise<void> {
    await this.save();
  }

  async handleContinue(): Promise<void> {
    const next = STEP_NAMES[STEP_NAMES.indexOf(this.currentStep) + 1]!;
    if (await this.save()) {
      this.go(next);
    }
  }

  /** A refused change of the state must not wait in the draft for the next save. */
  async handleActivate(): Promise<void> {
    const { isActive } = this.editing;
    this.setActive(!isActive);
    if (!(await this.save())) {
      this.setActive(isActive);
    }
  }

  handleDiscard(): void {
    this.editing = Editing.of(this.editing.saved, this.editing.presets);
    this.saveProblem = undefined;
    this.outcomeText = "";
    this.focusWanted = HEADING;
  }

  async handleReload(): Promise<void> {
    await this.load(this.editing.saved.name ?? this.connectionName, false);
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  private change(editing: Editing): void {
    this.editing = editing;
    this.outcomeText = "";
  }

  private changeDraft(changes: Partial<ConnectionEdit>): void {
    this.change(this.editing.withDraft({ ...this.editing.draft, ...changes }));
  }

  private setActive(isActive: boolean): void {
    this.change(this.editing.withDraft(withValue(this.editing.draft, "Active__c", isActive)));
  }

  private go(step: StepName): void {
    this.currentStep = step;
    this.outcomeText = "";
    this.focusWanted = HEADING;
  }

  private async load(name: string | null, isFirst: boolean): Promise<void> {
    this.state = { kind: "loading" };
    try {
      const [connection, known] = await Promise.all([connectionToEdit({ connectionName: name }), presets()]);
      this.take(Editing.of(connection, known));
      this.state = { kind: "ready" };
      this.focusWanted = "[data-id='title']";
      if (isFirst) {
        this.currentStep = firstIncomplete(this.steps);
      }
    } catch (error: unknown) {
      this.state = { kind: "unavailable", problem: problemFromError(error, setupI18n.loadFailed) };
    }
  }

  private take(editing: Editing): void {
    this.editing = editing;
    this.saveProblem = undefined;
    this.isReloadOffered = false;
  }

  /** @return whether everything is saved */
  private async save(): Promise<boolean> {
    if (this.isSaving || !this.isNamed()) {
      return false;
    }
    this.isSaving = true;
    this.saveProblem = undefined;
    this.outcomeText = setupI18n.saving;
    try {
      return await this.conclude(await saveConnection(this.editing.draft, this.editing.saved.version));
    } catch (error: unknown) {
      this.outcomeText = "";
      this.showProblem(problemFromError(error, setupI18n.callFailed));
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  /** A connection without a name cannot even be kept: the first step asks for it. */
  private isNamed(): boolean {
    if (!this.is.preset && this.editing.isNamed) {
      return true;
    }
    const step = this.template!.querySelector<HTMLElement & { reportValidity(): boolean }>(
      "c-countersign-setup-presets"
    );
    if (step) {
      return step.reportValidity();
    }
    this.go("preset");
    return false;
  }

  private async conclude(outcome: SaveOutcome): Promise<boolean> {
    this.outcomeText = "";
    if (outcome.kind === "saved") {
      const { name: developerName, presets: known } = this.editing;
      this.take(Editing.of(await connectionToEdit({ connectionName: developerName }), known));
      this.outcomeText = setupI18n.saved;
      this.dispatchEvent(new CustomEvent<SavedDetail>("saved", { detail: { developerName } }));
      return true;
    }
    if (outcome.kind === "unchanged") {
      this.outcomeText = setupI18n.unchanged;
      return true;
    }
    const refusal = refusalOf(outcome);
    this.editing = this.editing.withRefusals(refusal.values);
    this.isReloadOffered = refusal.isOutOfDate;
    this.showProblem(explain(refusal, this.problemStep?.name));
    return false;
  }

  private showProblem(problem: Problem): void {
    this.saveProblem = problem;
    this.focusWanted = "[data-id='save-problem']";
  }
}
