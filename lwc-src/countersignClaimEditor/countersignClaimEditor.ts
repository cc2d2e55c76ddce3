import { LightningElement, api } from "lwc";
import vocabulary from "@salesforce/apex/CountersignClaimController.vocabulary";
import type { ValuesChangeDetail } from "c/countersignClaimForm";
import { nameProblem, ruleProblems } from "c/countersignClaimRules";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { problemFromError, type Problem } from "c/countersignErrors";
import { format } from "c/countersignLabels";
import type { EntryDetail, ListEntry, MoveDetail } from "c/countersignOrderedList";
import { problemsOf, withMoved, withNew, without, withValues, type RecordsChangeDetail } from "c/countersignRecordList";
import type { ClaimVocabulary } from "countersign/claimWire";
import type { EditableField, EditableRecord, EditProblem } from "countersign/editWire";

/** What this editor uses of `c-countersign-ordered-list`. */
interface ListElement extends HTMLElement {
  focusEntry(key: string): void;
}

/** A claim that is open, with what its form needs. */
interface OpenClaim {
  record: EditableRecord;
  heading: string;
  position: number;
  otherNames: string[];
  problems: EditProblem[];
}

/** Until the org has answered nothing is reserved; the server refuses reserved names in any case. */
const UNKNOWN: ClaimVocabulary = { registeredNames: [], serverOnlyNames: [], providers: [] };
/** A new claim is asked of the user, as text. */
const NEW_CLAIM = { Source__c: "UserInput", Type__c: "String", Visible_To_User__c: true };

/**
 * The claims of a connection: their order, and one of them in a form. Saves nothing: whoever shows it does.
 * @fires recordschange with all claims, in their order, after each change
 */
export default class CountersignClaimEditor extends LightningElement {
  /** What can be filled in on a claim, as the org describes it. */
  @api fields: EditableField[] = [];
  /** Object of the connection's records; empty when the connection has none. */
  @api objectName?: string | null;
  /** What the server says is wrong, with claims among others. */
  @api problems: EditProblem[] = [];

  i18n = i18n;
  words = UNKNOWN;
  problem?: Problem;
  chosen: string | null = null;
  private claims: EditableRecord[] = [];
  private focusWanted = false;

  /** The claims, in their order. */
  @api
  get records(): EditableRecord[] {
    return this.claims;
  }
  set records(records: EditableRecord[] | undefined) {
    this.claims = [...(records ?? [])];
  }

  connectedCallback(): void {
    void this.learn();
  }

  renderedCallback(): void {
    if (this.focusWanted) {
      this.focusWanted = false;
      this.template!.querySelector<HTMLElement>("[data-id='heading']")?.focus();
    }
  }

  get isEmpty(): boolean {
    return this.claims.length === 0;
  }

  get count(): number {
    return this.claims.length;
  }

  get entries(): ListEntry[] {
    return this.claims.map((record) => ({
      key: record.key,
      name: nameOf(record),
      summary: this.summary(record),
      isInactive: record.values.Inactive__c === true,
      hasProblem: this.isWrong(record)
    }));
  }

  /** As a list of one or none: another claim is another form, so that nothing of the last one stays. */
  get open(): OpenClaim[] {
    return this.claims
      .filter(({ key }) => key === this.chosen)
      .map((record) => ({
        record,
        heading: format(i18n.editing, nameOf(record) || i18n.unnamed),
        position: this.claims.indexOf(record) + 1,
        otherNames: this.namesBeside(record),
        problems: problemsOf(this.problems, record.key)
      }));
  }

  handleAdd(): void {
    this.change(withNew(this.claims, this.fields, NEW_CLAIM));
    this.edit(this.claims.at(-1)!.key);
  }

  handleEdit(event: CustomEvent<EntryDetail>): void {
    this.edit(event.detail.key);
  }

  handleMove(event: CustomEvent<MoveDetail>): void {
    this.change(withMoved(this.claims, event.detail.key, event.detail.position));
  }

  handleToggle(event: CustomEvent<EntryDetail>): void {
    const { key } = event.detail;
    const { values } = this.claims.find((record) => record.key === key)!;
    this.change(withValues(this.claims, key, { ...values, Inactive__c: values.Inactive__c !== true }));
  }

  handleRemove(event: CustomEvent<EntryDetail>): void {
    this.change(without(this.claims, event.detail.key));
  }

  handleValues(event: CustomEvent<ValuesChangeDetail>): void {
    this.change(withValues(this.claims, this.chosen!, event.detail.values));
  }

  /** With many claims the buttons of the list would take long. */
  handlePosition(event: CustomEvent<{ value: string }>): void {
    const position = Number(event.detail.value);
    if (Number.isInteger(position) && position >= 1 && position <= this.claims.length) {
      this.change(withMoved(this.claims, this.chosen!, position - 1));
    }
  }

  handleDone(): void {
    const key = this.chosen!;
    this.chosen = null;
    this.template!.querySelector<ListElement>("c-countersign-ordered-list")?.focusEntry(key);
  }

  private edit(key: string): void {
    this.chosen = key;
    this.focusWanted = true;
  }

  private change(records: EditableRecord[]): void {
    this.claims = records;
    this.dispatchEvent(new CustomEvent<RecordsChangeDetail>("recordschange", { detail: { records } }));
  }

  private async learn(): Promise<void> {
    try {
      this.words = await vocabulary();
    } catch (error: unknown) {
      this.problem = problemFromError(error, i18n.vocabularyFailed);
    }
  }

  private isWrong(record: EditableRecord): boolean {
    return (
      problemsOf(this.problems, record.key).length > 0 ||
      nameProblem(record.values, this.namesBeside(record), this.words) !== undefined ||
      Object.keys(ruleProblems(record.values)).length > 0
    );
  }

  private namesBeside(record: EditableRecord): string[] {
    return this.claims.filter(({ key }) => key !== record.key).map(nameOf);
  }

  /** Type and source, in the words of the org. */
  private summary({ values }: EditableRecord): string {
    const words = ["Type__c", "Source__c"].map((name) => {
      const options = this.fields.find((field) => field.name === name)?.options ?? [];
      return options.find(({ value }) => value === values[name])?.label ?? "";
    });
    return [...words, String(values.Source_Field__c ?? "")].filter((word) => word !== "").join(" · ");
  }
}

function nameOf({ values }: EditableRecord): string {
  return String(values.Claim_Name__c ?? "");
}
