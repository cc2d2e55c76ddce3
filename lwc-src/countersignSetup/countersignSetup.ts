import { LightningElement, api } from "lwc";
import connectionToEdit from "@salesforce/apex/CountersignEditController.connectionToEdit";
import presets from "@salesforce/apex/CountersignEditController.presets";
import { problemFromError, type Problem } from "c/countersignErrors";
import type { ImportDetail } from "c/countersignImport";
import { format, i18n } from "c/countersignLabels";
import type { RecordChangeDetail } from "c/countersignRecordField";
import type { RecordsChangeDetail } from "c/countersignRecordList";
import { saveConnection, type SaveOutcome } from "c/countersignSaving";
import type { ValueChangeDetail } from "c/countersignSetupField";
import { setupI18n } from "c/countersignSetupLabels";
import type { NameChangeDetail, PresetChangeDetail } from "c/countersignSetupPresets";
import {
  fieldsOfStep,
  firstIncomplete,
  STEP_LABELS,
  STEP_LINKS,
  STEP_NAMES,
  stepOfFailure,
  stepOfProblem,
  stepsOf,
  type Step,
  type StepName,
  type StepState
} from "c/countersignSetupSteps";
import type { TestedDetail } from "c/countersignStagedTest";
import type { ConnectionSummary, SetupLink } from "countersign/adminWire";
import type { ConnectionEdit, EditableConnection, EditableField, EditProblem, SetupPreset } from "countersign/editWire";
import { draftOf, errorsByField, isChanged, withPreset, withValue } from "./draft";

/** Detail of the `saved` event. */
export interface SavedDetail {
  developerName: string;
}

type State = { kind: "loading" } | { kind: "unavailable"; problem: Problem } | { kind: "ready" };

interface ShownStep extends Step {
  stateText: string;
  badgeClass: string;
  buttonClass: string;
  current?: "step";
}

interface Advice {
  text: string;
  step?: StepName;
  button?: string;
}

const ABOUT: Record<StepName, string> = {
  preset: setupI18n.aboutPreset,
  identity: setupI18n.aboutIdentity,
  token: setupI18n.aboutToken,
  service: setupI18n.aboutService,
  claims: setupI18n.aboutClaims,
  test: setupI18n.aboutTest
};
const STATES: Record<StepState, { text: string; badge: string }> = {
  done: { text: setupI18n.stateDone, badge: "slds-badge slds-theme_success" },
  open: { text: setupI18n.stateOpen, badge: "slds-badge" },
  wrong: { text: setupI18n.stateWrong, badge: "slds-badge slds-theme_error" }
};
const EMPTY: EditableConnection = {
  version: "",
  values: {},
  claims: [],
  responseMembers: [],
  connectionFields: [],
  claimFields: [],
  memberFields: [],
  problems: []
};

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
  presets: SetupPreset[] = [];
  saved: EditableConnection = EMPTY;
  draft: ConnectionEdit = draftOf(EMPTY);
  currentStep: StepName = "preset";
  isSaving = false;
  outcomeText = "";
  saveProblem?: Problem;
  isReloadOffered = false;
  advice?: Advice;
  recordId: string | null = null;
  private refusals: EditProblem[] = [];
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

  get isNew(): boolean {
    return this.saved.version === "";
  }

  get title(): string {
    return this.isNew ? setupI18n.titleNew : format(setupI18n.titleEdit, this.saved.label ?? "");
  }

  get label(): string {
    return this.draft.label ?? "";
  }

  get apiName(): string {
    return this.draft.name ?? "";
  }

  /** Which part of the template is drawn. */
  get is(): Partial<Record<StepName, boolean>> {
    return { [this.currentStep]: true };
  }

  get steps(): ShownStep[] {
    return this.plainSteps.map((step) => ({
      ...step,
      stateText: STATES[step.state].text,
      badgeClass: `${STATES[step.state].badge} slds-m-left_xx-small`,
      buttonClass: `slds-button ${step.name === this.currentStep ? "slds-button_outline-brand" : "slds-button_neutral"}`,
      current: step.name === this.currentStep ? "step" : undefined
    }));
  }

  get heading(): string {
    return STEP_LABELS[this.currentStep];
  }

  get about(): string {
    return ABOUT[this.currentStep];
  }

  /** What is missing at this step, in the words of its labels. */
  get needed(): string {
    const missing = this.saved.problems.filter(
      (problem) => problem.isMissing && stepOfProblem(problem) === this.currentStep && !this.isFilled(problem)
    );
    const labels = missing.map(({ field }) => this.definitionOf(field)?.label ?? field);
    return labels.length > 0 ? format(setupI18n.needed, labels.join(", ")) : "";
  }

  get fields(): EditableField[] {
    const names = fieldsOfStep(
      this.currentStep,
      this.saved.connectionFields.map(({ name }) => name)
    );
    return names.map((name) => this.definitionOf(name)!);
  }

  get hasFields(): boolean {
    return this.fields.length > 0;
  }

  /** Without a preset the hints of the general one, the first, are true as well. */
  get hints(): Partial<Record<string, string>> {
    return (this.preset ?? this.presets[0])?.hints ?? {};
  }

  /** What the preset asks for, and whatever is missing or wrong. */
  get asks(): string[] {
    const named = [...this.saved.problems, ...this.refusals].flatMap(({ record, field }) =>
      record === "" && field ? [field] : []
    );
    const general = this.presets[0]?.asks ?? [];
    return [...(this.preset?.asks ?? general), ...named];
  }

  get errors(): Partial<Record<string, string>> {
    const wrong = this.saved.problems.filter((problem) => !problem.isMissing && !this.isTouched(problem));
    return errorsByField([...wrong, ...this.refusals]);
  }

  get nameErrors(): { label?: string; name?: string } {
    const { MasterLabel: label, DeveloperName: name } = errorsByField(this.refusals);
    return { label, name };
  }

  /** What is wrong with claims and response members. */
  get recordProblems(): EditProblem[] {
    return [...this.saved.problems, ...this.refusals].filter(({ record }) => record !== "");
  }

  get isActive(): boolean {
    return this.saved.values.Active__c === true;
  }

  get activity(): string {
    return this.isActive ? setupI18n.isActive : setupI18n.isInactive;
  }

  get activateLabel(): string {
    return this.isActive ? setupI18n.deactivate : setupI18n.activate;
  }

  get isUnsaved(): boolean {
    return isChanged(this.draft, this.saved);
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

  /** The step where the first refused value is, when it is not this one. */
  get problemStep(): { name: StepName; button: string } | undefined {
    const name = this.refusals.map(stepOfProblem).find((step) => step !== undefined);
    return name && name !== this.currentStep ? { name, button: format(setupI18n.goTo, STEP_LABELS[name]) } : undefined;
  }

  handleStep(event: Event): void {
    this.go((event.currentTarget as HTMLElement).dataset.step as StepName);
  }

  handleBack(): void {
    this.go(STEP_NAMES[STEP_NAMES.indexOf(this.currentStep) - 1]!);
  }

  handlePreset(event: CustomEvent<PresetChangeDetail>): void {
    this.change(withPreset(this.draft, event.detail.preset, this.isNew, this.preset));
  }

  handleName(event: CustomEvent<NameChangeDetail>): void {
    const { label, name } = event.detail;
    this.forget("MasterLabel", "DeveloperName");
    this.change({ ...this.draft, label, name: this.isNew ? name : this.draft.name });
  }

  handleValue(event: CustomEvent<ValueChangeDetail>): void {
    const { field, value } = event.detail;
    this.forget(field);
    this.change(withValue(this.draft, field, value));
  }

  /** What was read replaces the draft; a connection that exists keeps its API name. */
  handleImport(event: CustomEvent<ImportDetail>): void {
    const { edit } = event.detail;
    this.refusals = [];
    this.change({ ...edit, name: this.isNew ? edit.name : this.draft.name });
  }

  handleClaims(event: CustomEvent<RecordsChangeDetail>): void {
    this.change({ ...this.draft, claims: event.detail.records });
  }

  handleMembers(event: CustomEvent<RecordsChangeDetail>): void {
    this.change({ ...this.draft, responseMembers: event.detail.records });
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

  async handleActivate(): Promise<void> {
    this.change(withValue(this.draft, "Active__c", !this.isActive));
    if (!(await this.save())) {
      this.change(withValue(this.draft, "Active__c", this.isActive));
    }
  }

  handleDiscard(): void {
    this.draft = draftOf(this.saved);
    this.refusals = [];
    this.saveProblem = undefined;
    this.outcomeText = "";
    this.focusWanted = "[data-id='heading']";
  }

  async handleReload(): Promise<void> {
    await this.load(this.saved.name ?? this.connectionName, false);
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  private get plainSteps(): Step[] {
    return stepsOf({
      isSaved: !this.isNew,
      problems: this.saved.problems,
      isTested: this.summary?.health === "working"
    });
  }

  private get preset(): SetupPreset | undefined {
    return this.presets.find(({ name }) => name === this.draft.values.Preset__c);
  }

  private definitionOf(field?: string | null): EditableField | undefined {
    return this.saved.connectionFields.find(({ name }) => name === field);
  }

  private isFilled({ record, field }: EditProblem): boolean {
    const value = field ? this.draft.values[field] : undefined;
    return record === "" && value !== null && value !== undefined && value !== "";
  }

  private isTouched({ field }: EditProblem): boolean {
    return Boolean(field) && this.draft.values[field!] !== this.saved.values[field!];
  }

  private change(draft: ConnectionEdit): void {
    this.draft = draft;
    this.outcomeText = "";
  }

  private forget(...fields: string[]): void {
    this.refusals = this.refusals.filter(({ record, field }) => record !== "" || !fields.includes(field ?? ""));
  }

  private go(step: StepName): void {
    this.currentStep = step;
    this.outcomeText = "";
    this.focusWanted = "[data-id='heading']";
  }

  private async load(name: string | null, isFirst: boolean): Promise<void> {
    this.state = { kind: "loading" };
    try {
      const [connection, known] = await Promise.all([connectionToEdit({ connectionName: name }), presets()]);
      this.presets = known;
      this.take(connection);
      this.state = { kind: "ready" };
      this.focusWanted = "[data-id='title']";
      if (isFirst) {
        this.currentStep = firstIncomplete(this.plainSteps);
      }
    } catch (error: unknown) {
      this.state = { kind: "unavailable", problem: problemFromError(error, setupI18n.loadFailed) };
    }
  }

  private take(connection: EditableConnection): void {
    this.saved = connection;
    this.draft = draftOf(connection);
    this.refusals = [];
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
      return await this.conclude(await saveConnection(this.draft, this.saved.version));
    } catch (error: unknown) {
      this.outcomeText = "";
      this.saveProblem = problemFromError(error, setupI18n.callFailed);
      this.focusWanted = "[data-id='save-problem']";
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  /** A connection without a name cannot even be kept: the first step asks for it. */
  private isNamed(): boolean {
    if (!this.is.preset && this.label !== "" && this.apiName !== "") {
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
      const developerName = this.draft.name!;
      this.take(await connectionToEdit({ connectionName: developerName }));
      this.outcomeText = setupI18n.saved;
      this.dispatchEvent(new CustomEvent<SavedDetail>("saved", { detail: { developerName } }));
      return true;
    }
    if (outcome.kind === "unchanged") {
      this.outcomeText = setupI18n.unchanged;
      return true;
    }
    this.explain(outcome);
    return false;
  }

  private explain(outcome: SaveOutcome): void {
    const problems = "problems" in outcome ? outcome.problems : [];
    const general = problems.filter(({ record, field }) => record === "" && !field).map(({ message }) => message);
    this.refusals = problems.filter(({ record, field }) => record !== "" || field);
    this.isReloadOffered = outcome.kind === "conflict" || outcome.kind === "unknown";
    this.saveProblem = { message: this.explanation(outcome.kind, general), details: general.slice(1) };
    this.focusWanted = "[data-id='save-problem']";
  }

  private explanation(kind: SaveOutcome["kind"], general: string[]): string {
    if (kind === "unknown") {
      return setupI18n.timeout;
    }
    if (general.length > 0) {
      return general[0]!;
    }
    const elsewhere = this.problemStep;
    if (elsewhere) {
      return format(setupI18n.refusedElsewhere, STEP_LABELS[elsewhere.name]);
    }
    return kind === "failed" ? setupI18n.failed : setupI18n.refused;
  }
}

function adviceOn({ report }: TestedDetail): Advice | undefined {
  const failed = report?.stages.find(({ status }) => status === "failed");
  if (!failed) {
    return report ? { text: setupI18n.testPassed } : undefined;
  }
  const step = stepOfFailure(failed.code ?? "", failed.name);
  return step
    ? {
        text: format(setupI18n.fixAt, STEP_LABELS[step]),
        step,
        button: format(setupI18n.goTo, STEP_LABELS[step])
      }
    : undefined;
}
