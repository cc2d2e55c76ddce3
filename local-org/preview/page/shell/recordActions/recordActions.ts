import { LightningElement, api } from "lwc";
import type { RecordAction } from "../../../session.ts";
import { constructorOf, type ComponentConstructor } from "../../lib/registry.ts";
import { session } from "../../runtime/session.ts";
import { CLOSE_ACTION_SCREEN } from "../../shims/lightning/actions/actions.ts";

interface OpenAction {
  readonly name: string;
  readonly label: string;
  readonly constructor: ComponentConstructor;
}

/** The buttons of the object's screen actions, and the dialog of the one that is open. */
export default class RecordActions extends LightningElement {
  @api objectApiName!: string;

  private record!: string;
  private opened: RecordAction | undefined;

  @api
  get recordId(): string {
    return this.record;
  }
  set recordId(recordId: string) {
    this.record = recordId;
  }

  get actions(): readonly RecordAction[] {
    return session.recordActions.filter(({ objectApiName }) => objectApiName === this.objectApiName);
  }

  /** As a list of one or none: an action that is opened again is a new element. */
  get open(): OpenAction[] {
    const { opened } = this;
    return opened ? [{ name: opened.name, label: opened.label, constructor: constructorOf(opened.component) }] : [];
  }

  connectedCallback(): void {
    this.addEventListener(CLOSE_ACTION_SCREEN, () => this.dialog?.close());
  }

  renderedCallback(): void {
    const { dialog } = this;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // The platform tells a screen action its record after it has been made.
      Object.assign(this.template!.querySelector(".action")!, { recordId: this.record });
    }
  }

  handleOpen(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.opened = this.actions.find((action) => action.name === name);
  }

  handleCloseButton(): void {
    this.dialog?.close();
  }

  /** Also after Escape, which the browser handles. */
  handleClose(): void {
    this.opened = undefined;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.template!.querySelector("dialog");
  }
}
