import { LightningElement, api } from "lwc";
import type { PageTab, PlacedComponent } from "../../../session.ts";

/** A tab set of the page; each tab holds a region of its own. */
export default class TabSet extends LightningElement {
  @api placed!: PlacedComponent;
  @api recordId!: string;
  @api objectApiName!: string;
  @api connection: string | undefined;

  get tabs(): readonly PageTab[] {
    return this.placed.tabs;
  }
}
