import { format } from "c/countersignLabels";
import { setupI18n } from "c/countersignSetupLabels";
import { fieldsOfStep, STEP_LABELS, stepOfProblem, type StepName } from "c/countersignSetupSteps";
import type { ConnectionEdit, EditableConnection, EditableField, EditProblem, SetupPreset } from "countersign/editWire";
import { draftOf, errorsByField, isChanged, withPreset } from "./draft";

const NOTHING: EditableConnection = {
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
 * A connection while somebody works on it: what Salesforce has, what was typed over it, and what Salesforce refused of
 * it. Never changed: whatever happens makes a new one.
 */
export class Editing {
  readonly presets: SetupPreset[];
  readonly saved: EditableConnection;
  readonly draft: ConnectionEdit;
  readonly refusals: EditProblem[];

  private constructor({ presets, saved, draft, refusals }: Pick<Editing, "presets" | "saved" | "draft" | "refusals">) {
    this.presets = presets;
    this.saved = saved;
    this.draft = draft;
    this.refusals = refusals;
  }

  /** Before anything was read. */
  static readonly NOTHING = Editing.of(NOTHING, []);

  /** What was read from Salesforce, untouched. */
  static of(saved: EditableConnection, presets: SetupPreset[]): Editing {
    return new Editing({ presets, saved, draft: draftOf(saved), refusals: [] });
  }

  withDraft(draft: ConnectionEdit): Editing {
    return new Editing({ ...this, draft });
  }

  withRefusals(refusals: EditProblem[]): Editing {
    return new Editing({ ...this, refusals });
  }

  withPreset(preset: SetupPreset): Editing {
    return this.withDraft(withPreset(this.draft, preset, this.isNew, this.preset));
  }

  /** A connection that exists keeps its API name. */
  withName(label: string | undefined, name: string | undefined): Editing {
    return this.without("MasterLabel", "DeveloperName").withDraft({
      ...this.draft,
      label,
      name: this.isNew ? name : this.draft.name
    });
  }

  /** What was read from a file replaces the draft. */
  withImport(edit: ConnectionEdit): Editing {
    return this.withRefusals([]).withDraft({ ...edit, name: this.isNew ? edit.name : this.draft.name });
  }

  /** Without what was refused of these fields: they have another value now. */
  without(...fields: string[]): Editing {
    return this.withRefusals(
      this.refusals.filter(({ record, field }) => record !== "" || !fields.includes(field ?? ""))
    );
  }

  get isNew(): boolean {
    return this.saved.version === "";
  }

  get isUnsaved(): boolean {
    return isChanged(this.draft, this.saved);
  }

  get isActive(): boolean {
    return this.saved.values.Active__c === true;
  }

  get title(): string {
    return this.isNew ? setupI18n.titleNew : format(setupI18n.titleEdit, this.saved.label ?? "");
  }

  get label(): string {
    return this.draft.label ?? "";
  }

  get name(): string {
    return this.draft.name ?? "";
  }

  get isNamed(): boolean {
    return this.label !== "" && this.name !== "";
  }

  /** Without a preset the hints of the general one, the first, are true as well. */
  get hints(): Partial<Record<string, string>> {
    return (this.preset ?? this.presets[0])?.hints ?? {};
  }

  /** What the preset asks for, and whatever is missing or wrong. */
  get asks(): string[] {
    const named = this.problems.flatMap(({ record, field }) => (record === "" && field ? [field] : []));
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
    return this.problems.filter(({ record }) => record !== "");
  }

  fieldsAt(step: StepName): EditableField[] {
    const names = fieldsOfStep(
      step,
      this.saved.connectionFields.map(({ name }) => name)
    );
    return names.map((name) => this.definitionOf(name)!);
  }

  /** What is missing at the step, in the words of its labels. */
  neededAt(step: StepName): string {
    const missing = this.saved.problems.filter(
      (problem) => problem.isMissing && stepOfProblem(problem) === step && !this.isFilled(problem)
    );
    const labels = missing.map(({ field }) => this.definitionOf(field)?.label ?? field);
    return labels.length > 0 ? format(setupI18n.needed, labels.join(", ")) : "";
  }

  /** The step where the first refused value is, when it is another one. */
  refusedElsewhere(step: StepName): { name: StepName; button: string } | undefined {
    const name = this.refusals.map(stepOfProblem).find((each) => each !== undefined);
    return name && name !== step ? { name, button: format(setupI18n.goTo, STEP_LABELS[name]) } : undefined;
  }

  private get preset(): SetupPreset | undefined {
    return this.presets.find(({ name }) => name === this.draft.values.Preset__c);
  }

  private get problems(): EditProblem[] {
    return [...this.saved.problems, ...this.refusals];
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
}
