import { LightningElement, api } from "lwc";
import type { PlacedComponent } from "../../../session.ts";

/** Stands where the page has a component that only the platform can draw. */
export default class NotDrawn extends LightningElement {
  @api placed!: PlacedComponent;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api connection: string | undefined;

  get name(): string {
    return this.placed.name;
  }
}
