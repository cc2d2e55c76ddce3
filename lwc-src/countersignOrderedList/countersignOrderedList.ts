import { LightningElement, api } from "lwc";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format } from "c/countersignLabels";

/** One entry of the list. */
export interface ListEntry {
  key: string;
  /** What it is called; empty for one that has no name yet. */
  name: string;
  /** More about it, in a few words. */
  summary: string;
  isInactive?: boolean;
  hasProblem?: boolean;
}

/** Detail of the list's events. */
export interface EntryDetail {
  key: string;
}

/** Detail of the list's `move` event. */
export interface MoveDetail extends EntryDetail {
  /** Where the entry goes, counted from 0. */
  position: number;
}

interface Row extends ListEntry {
  title: string;
  current: "true" | "false";
  editText: string;
  upText: string;
  downText: string;
  activeText: string;
  activeIcon: string;
  removeText: string;
  isFirst: boolean;
  isLast: boolean;
}

/** So many entries are looked through at a glance. */
const FEW = 8;

/**
 * Entries in an order that the user chooses, by buttons that any keyboard reaches.
 * @fires edit, move, toggle, remove with the key of the entry
 */
export default class CountersignOrderedList extends LightningElement {
  /** What the entries are. */
  @api label = "";
  @api entries: ListEntry[] = [];
  /** Key of the entry that is being edited. */
  @api chosen?: string | null;
  /** Whether entries can be deactivated. */
  @api canDeactivate = false;

  i18n = i18n;
  announcement = "";
  private sought = "";
  /** Moving an entry redraws it: the button that was pressed gets the focus back. */
  private focusWanted?: { key: string; action: string };

  /** Puts the focus on a button of an entry; without that entry, nowhere. */
  @api
  focusEntry(key: string, action = "edit"): void {
    this.focusWanted = { key, action };
    this.restoreFocus();
  }

  renderedCallback(): void {
    this.restoreFocus();
  }

  get rows(): Row[] {
    const sought = this.sought.trim().toLowerCase();
    return this.entries
      .map((entry, index) => this.row(entry, index))
      .filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(sought));
  }

  get hasMany(): boolean {
    return this.entries.length > FEW;
  }

  get isUnmatched(): boolean {
    return this.entries.length > 0 && this.rows.length === 0;
  }

  handleFind(event: CustomEvent<{ value: string }>): void {
    this.sought = event.detail.value;
  }

  handleEdit(event: Event): void {
    this.tell("edit", keyOf(event));
  }

  handleUp(event: Event): void {
    this.move(keyOf(event), -1, "up");
  }

  handleDown(event: Event): void {
    this.move(keyOf(event), 1, "down");
  }

  handleToggle(event: Event): void {
    const key = keyOf(event);
    const row = this.rows.find((each) => each.key === key);
    this.announcement = format(row?.isInactive ? i18n.activated : i18n.deactivated, row?.title ?? "");
    this.tell("toggle", key);
  }

  handleRemove(event: Event): void {
    const key = keyOf(event);
    const { rows } = this;
    const index = rows.findIndex((row) => row.key === key);
    const neighbour = rows[index + 1] ?? rows[index - 1];
    this.announcement = format(i18n.removed, rows[index]?.title ?? "");
    this.focusWanted = neighbour && { key: neighbour.key, action: "edit" };
    this.tell("remove", key);
  }

  private move(key: string, offset: number, action: string): void {
    const position = this.entries.findIndex((entry) => entry.key === key) + offset;
    const last = this.entries.length - 1;
    if (position < 0 || position > last) {
      return;
    }
    const name = this.entries.find((entry) => entry.key === key)?.name || i18n.unnamed;
    this.announcement = format(i18n.moved, name, position + 1, this.entries.length);
    // At either end the button that was pressed is no longer of use.
    const other = { up: position === 0 ? "down" : "up", down: position === last ? "up" : "down" };
    this.focusWanted = { key, action: other[action as "up" | "down"] };
    this.dispatchEvent(new CustomEvent<MoveDetail>("move", { detail: { key, position } }));
  }

  private tell(event: string, key: string): void {
    this.dispatchEvent(new CustomEvent<EntryDetail>(event, { detail: { key } }));
  }

  private restoreFocus(): void {
    const { key, action } = this.focusWanted ?? {};
    const buttons = [...this.template!.querySelectorAll<HTMLButtonElement>(`button[data-action='${action}']`)];
    const button = buttons.find((each) => each.dataset.key === key);
    if (button) {
      this.focusWanted = undefined;
      button.focus();
    }
  }

  private row(entry: ListEntry, index: number): Row {
    const title = entry.name || i18n.unnamed;
    return {
      ...entry,
      title,
      current: entry.key === this.chosen ? "true" : "false",
      editText: format(i18n.edit, title),
      upText: format(i18n.moveUp, title),
      downText: format(i18n.moveDown, title),
      activeText: format(entry.isInactive ? i18n.activate : i18n.deactivate, title),
      activeIcon: entry.isInactive ? "utility:play" : "utility:pause",
      removeText: format(i18n.remove, title),
      isFirst: index === 0,
      isLast: index === this.entries.length - 1
    };
  }
}

function keyOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.key ?? "";
}
