import { LightningElement, api } from "lwc";
import type { ValuesChangeDetail } from "c/countersignClaimForm";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format } from "c/countersignLabels";
import type { EntryDetail, ListEntry, MoveDetail } from "c/countersignOrderedList";
import { problemsOf, withMoved, withNew, without, withValues, type RecordsChangeDetail } from "c/countersignRecordList";
import type { EditableField, EditableRecord, EditProblem } from "countersign/editWire";

/** What this editor uses of `c-countersign-ordered-list`. */
interface ListElement extends HTMLElement {
  focusEntry(key: string): void;
}

/** A response member that is open, with what its form needs. */
interface OpenMember {
  record: EditableRecord;
  heading: string;
  problems: EditProblem[];
}

/**
 * The response members of a connection: their order, and one of them in a form. Saves nothing: whoever shows it does.
 * @fires recordschange with all response members, in their order, after each change
 */
export default class CountersignMemberEditor extends LightningElement {
  /** What can be filled in on a response member, as the org describes it. */
  @api fields: EditableField[] = [];
  /** What the server says is wrong, with response members among others. */
  @api problems: EditProblem[] = [];

  i18n = i18n;
  chosen: string | null = null;
  private members: EditableRecord[] = [];
  private focusWanted = false;

  /** The response members, in their order. */
  @api
  get records(): EditableRecord[] {
    return this.members;
  }
  set records(records: EditableRecord[] | undefined) {
    this.members = [...(records ?? [])];
  }

  renderedCallback(): void {
    if (this.focusWanted) {
      this.focusWanted = false;
      this.template!.querySelector<HTMLElement>("[data-id='heading']")?.focus();
    }
  }

  get isEmpty(): boolean {
    return this.members.length === 0;
  }

  get entries(): ListEntry[] {
    return this.members.map((record) => ({
      key: record.key,
      name: nameOf(record),
      summary: this.summary(record),
      hasProblem: problemsOf(this.problems, record.key).length > 0
    }));
  }

  /** As a list of one or none: another member is another form, so that nothing of the last one stays. */
  get open(): OpenMember[] {
    return this.members
      .filter(({ key }) => key === this.chosen)
      .map((record) => ({
        record,
        heading: format(i18n.editing, nameOf(record) || i18n.unnamed),
        problems: problemsOf(this.problems, record.key)
      }));
  }

  handleAdd(): void {
    this.change(withNew(this.members, this.fields, { Type__c: "Text" }));
    this.edit(this.members.at(-1)!.key);
  }

  handleEdit(event: CustomEvent<EntryDetail>): void {
    this.edit(event.detail.key);
  }

  handleMove(event: CustomEvent<MoveDetail>): void {
    this.change(withMoved(this.members, event.detail.key, event.detail.position));
  }

  handleRemove(event: CustomEvent<EntryDetail>): void {
    this.change(without(this.members, event.detail.key));
  }

  handleValues(event: CustomEvent<ValuesChangeDetail>): void {
    this.change(withValues(this.members, this.chosen!, event.detail.values));
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
    this.members = records;
    this.dispatchEvent(new CustomEvent<RecordsChangeDetail>("recordschange", { detail: { records } }));
  }

  /** Label and type, in the words of the org. */
  private summary({ values }: EditableRecord): string {
    const options = this.fields.find(({ name }) => name === "Type__c")?.options ?? [];
    const type = options.find(({ value }) => value === values.Type__c)?.label ?? "";
    return [String(values.Label__c ?? ""), type].filter((word) => word !== "").join(" · ");
  }
}

function nameOf({ values }: EditableRecord): string {
  return String(values.Member_Path__c ?? "");
}
