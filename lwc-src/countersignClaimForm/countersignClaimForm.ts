import { LightningElement, api } from "lwc";
import {
  consistent,
  CONTEXT_GROUPS,
  FIELD_SOURCES,
  nameProblem,
  relevantFields,
  ruleProblems,
  typesFor
} from "c/countersignClaimRules";
import type { ValueChangeDetail } from "c/countersignEditField";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import type { PickDetail } from "c/countersignFieldPicker";
import type { ClaimVocabulary } from "countersign/claimWire";
import type { EditableField, EditableRecord, EditProblem, EditValue, EditValues } from "countersign/editWire";

/** Detail of the form's `valueschange` event. */
export interface ValuesChangeDetail {
  values: EditValues;
}

interface ShownField {
  field: EditableField;
  value: EditValue;
  label?: string;
  options?: { label: string; value: string }[];
  message?: string;
}

const BEFORE_SOURCE = ["Claim_Name__c", "Source__c"];
/** What says which values are accepted, in the order of the form; the source's own field comes before them. */
const AFTER_SOURCE = [
  "Type__c",
  "Label__c",
  "Help__c",
  "Required__c",
  "Default_Value__c",
  "Options__c",
  "Minimum__c",
  "Maximum__c",
  "Maximum_Length__c",
  "Pattern__c",
  "Pattern_Message__c",
  "Visible_To_User__c"
];

/**
 * One claim: its name, where its value comes from, and which values are accepted.
 * @fires valueschange with all values of the claim, after each change
 */
export default class CountersignClaimForm extends LightningElement {
  @api record!: EditableRecord;
  /** What can be filled in, as the org describes it. */
  @api fields: EditableField[] = [];
  /** Object of the connection's records. */
  @api objectName?: string | null;
  /** Names of the other claims of the connection. */
  @api otherNames: string[] = [];
  @api vocabulary!: ClaimVocabulary;
  /** What the server says is wrong with this claim. */
  @api problems: EditProblem[] = [];

  i18n = i18n;
  /** Fields that were changed since: what the server said of them no longer counts. */
  private changed: string[] = [];

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>("c-countersign-edit-field")?.focus();
  }

  get values(): EditValues {
    return this.record.values;
  }

  get firstFields(): ShownField[] {
    return this.shown(BEFORE_SOURCE);
  }

  get furtherFields(): ShownField[] {
    return this.shown(AFTER_SOURCE);
  }

  /** The field of a constant, of a part of the context, or of a provider. */
  get sourceFields(): ShownField[] {
    const source = String(this.values.Source__c);
    if (source === "Constant") {
      return this.shown(["Constant__c"]);
    }
    const [field] = this.shown(["Source_Field__c"]);
    const offered = { Context: CONTEXT_GROUPS, Provider: this.vocabulary.providers }[source];
    return field && offered ? [asChoice(field, source === "Context" ? i18n.context : i18n.provider, offered)] : [];
  }

  get isFieldNeeded(): boolean {
    return String(this.values.Source__c) in FIELD_SOURCES;
  }

  /** The object whose fields are offered; empty when the connection has none yet. */
  get sourceObject(): string {
    return FIELD_SOURCES[String(this.values.Source__c)] || (this.objectName ?? "");
  }

  get isObjectMissing(): boolean {
    return this.isFieldNeeded && this.sourceObject === "";
  }

  get isPicker(): boolean {
    return this.isFieldNeeded && this.sourceObject !== "";
  }

  /** Users and the organization are read for their own fields. */
  get depth(): number {
    return this.values.Source__c === "RecordField" ? 2 : 0;
  }

  get pathMessage(): string | undefined {
    return this.messageFor("Source_Field__c");
  }

  get hasNoProviders(): boolean {
    return this.values.Source__c === "Provider" && this.vocabulary.providers.length === 0;
  }

  get hasPattern(): boolean {
    return relevantFields(this.values).has("Pattern__c");
  }

  handleValueChange(event: CustomEvent<ValueChangeDetail>): void {
    const { name, value } = event.detail;
    // Another source reads another thing: what was chosen for the last one would be wrong.
    this.change(name === "Source__c" ? { Source__c: value, Source_Field__c: null } : { [name]: value });
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    const { path, field } = event.detail;
    const label = this.values.Label__c || field.label;
    this.change({ Source_Field__c: path, Type__c: field.claimType, Label__c: label });
  }

  private change(changes: EditValues): void {
    this.changed = [...new Set([...this.changed, ...Object.keys(changes)])];
    const values = consistent({ ...this.values, ...changes }, this.fields);
    this.dispatchEvent(new CustomEvent<ValuesChangeDetail>("valueschange", { detail: { values } }));
  }

  private shown(names: string[]): ShownField[] {
    const relevant = relevantFields(this.values);
    return names
      .filter((name) => relevant.has(name))
      .flatMap((name) => this.fields.find((field) => field.name === name) ?? [])
      .map((field) => ({
        field,
        value: this.values[field.name] ?? null,
        message: this.messageFor(field.name),
        ...(field.name === "Type__c" ? { options: typesFor(this.values.Source__c, field.options) } : {})
      }));
  }

  private messageFor(name: string): string | undefined {
    const own = name === "Claim_Name__c" ? this.nameMessage() : ruleProblems(this.values)[name];
    const said = this.changed.includes(name) ? undefined : this.problems.find(({ field }) => field === name);
    return own ?? said?.message;
  }

  /** A new claim is not wrong before anything was typed. */
  private nameMessage(): string | undefined {
    const isUntouched = !this.values.Claim_Name__c && !this.changed.includes("Claim_Name__c");
    return isUntouched ? undefined : nameProblem(this.values, this.otherNames, this.vocabulary);
  }
}

/** A text of the org as a choice; what is chosen stays on offer, whether or not it still exists. */
function asChoice(shown: ShownField, label: string, names: string[]): ShownField {
  const { field, value } = shown;
  const offered = value && !names.includes(String(value)) ? [...names, String(value)] : names;
  const options = offered.map((name) => ({ label: name, value: name }));
  return { ...shown, label, options, field: { ...field, type: "picklist" } };
}
