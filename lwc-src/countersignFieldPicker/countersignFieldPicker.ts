import { LightningElement, api } from "lwc";
import fields from "@salesforce/apex/CountersignClaimController.fields";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { problemFromError, type Problem } from "c/countersignErrors";
import { format, i18n as common } from "c/countersignLabels";
import type { FieldChoice } from "countersign/claimWire";

/** Detail of the picker's `pick` event. */
export interface PickDetail {
  path: string;
  /** The field that the path ends at. */
  field: FieldChoice;
}

/** One step of the path: an object, and what was chosen of it. */
interface Level {
  key: string;
  label: string;
  options: { label: string; value: string }[];
  value: string | null;
}

interface Step {
  objectName: string;
  /** Relationships that lead to the object. */
  prefix: string[];
  choices: FieldChoice[];
}

/** A value that stands for a relationship, not for a field. */
const FOLLOW = ">";

/**
 * Chooses a field of an object, or of an object that a relationship leads to.
 * @fires pick when a field is chosen
 */
export default class CountersignFieldPicker extends LightningElement {
  /** How many relationships a path may follow. */
  @api depth = 2;
  /** What is wrong with the path. */
  @api message?: string | null;

  i18n = i18n;
  problem?: Problem;
  isLoading = false;
  private steps: Step[] = [];
  private start = "";
  private current = "";
  private turn = 0;

  /** API name of the object that the path starts from. */
  @api
  get objectName(): string {
    return this.start;
  }
  set objectName(objectName: string) {
    this.start = objectName;
    void this.open();
  }

  /** The path that is chosen: relationships and a field, with dots between. */
  @api
  get path(): string {
    return this.current;
  }
  set path(path: string | null | undefined) {
    const changed = (path ?? "") !== this.current;
    this.current = path ?? "";
    if (changed) {
      void this.open();
    }
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>("lightning-combobox")?.focus();
  }

  get status(): string {
    return this.isLoading ? common.loading : "";
  }

  get levels(): Level[] {
    return this.steps.map(({ prefix, choices }, index) => ({
      key: String(index),
      label: prefix.length === 0 ? i18n.field : format(i18n.fieldOf, prefix.join(".")),
      options: [...choices.map(asOption), ...(prefix.length < this.depth ? choices.flatMap(asRelationship) : [])],
      value: this.chosenAt(index)
    }));
  }

  /** The path leads nowhere that the administrator can read. */
  get unknown(): string {
    // A path that ends with a dot waits for its field.
    const known = /^$|\.$/.test(this.current) || this.isLoading || this.problem || this.field;
    return known ? "" : format(i18n.fieldUnknown, this.current);
  }

  async handleChoose(event: CustomEvent<{ value: string }>): Promise<void> {
    const level = Number((event.target as HTMLElement).dataset.level);
    const { prefix } = this.steps[level]!;
    const { value } = event.detail;
    if (value.startsWith(FOLLOW)) {
      this.current = [...prefix, value.slice(FOLLOW.length), ""].join(".");
      await this.open();
      return;
    }
    this.steps = this.steps.slice(0, level + 1);
    this.current = [...prefix, value].join(".");
    const { field } = this;
    if (field) {
      this.dispatchEvent(new CustomEvent<PickDetail>("pick", { detail: { path: this.current, field } }));
    }
  }

  private get field(): FieldChoice | undefined {
    const names = this.current.split(".");
    return this.steps[names.length - 1]?.choices.find(({ name }) => same(name, names.at(-1)));
  }

  private chosenAt(level: number): string | null {
    const names = this.current.split(".");
    const name = names[level];
    const { choices } = this.steps[level]!;
    if (level < names.length - 1) {
      const followed = choices.find(({ relationship }) => same(relationship, name));
      return followed?.relationship ? FOLLOW + followed.relationship : null;
    }
    return choices.find((choice) => same(choice.name, name))?.name ?? null;
  }

  /** Asks for the fields of every object on the way. */
  private async open(): Promise<void> {
    const turn = ++this.turn;
    if (!this.start) {
      this.steps = [];
      return;
    }
    this.isLoading = true;
    this.problem = undefined;
    try {
      const steps = await stepsOf(this.start, this.current.split("."), this.depth);
      if (turn === this.turn) {
        this.steps = steps;
      }
    } catch (error: unknown) {
      if (turn === this.turn) {
        this.problem = problemFromError(error, i18n.fieldsFailed);
      }
    } finally {
      this.isLoading = this.isLoading && turn !== this.turn;
    }
  }
}

async function stepsOf(start: string, names: string[], depth: number): Promise<Step[]> {
  const steps: Step[] = [];
  let objectName: string | null | undefined = start;
  for (let level = 0; objectName && level <= depth && level < Math.max(names.length, 1); level++) {
    // eslint-disable-next-line no-await-in-loop -- which object comes next is in the answer
    const choices: FieldChoice[] = await fields({ objectName });
    steps.push({ objectName, prefix: names.slice(0, level), choices });
    objectName = choices.find(({ relationship }) => same(relationship, names[level]))?.relatedObject;
  }
  return steps;
}

const asOption = ({ label, name }: FieldChoice): { label: string; value: string } => ({
  label: `${label} (${name})`,
  value: name
});

const asRelationship = ({ relationship }: FieldChoice): { label: string; value: string }[] =>
  relationship ? [{ label: format(i18n.follow, relationship), value: FOLLOW + relationship }] : [];

/** API names differ in case without being different. */
function same(one: string | null | undefined, other: string | undefined): boolean {
  return Boolean(one) && one?.toLowerCase() === other?.toLowerCase();
}
