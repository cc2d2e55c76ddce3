import { LightningElement, api } from "lwc";
import type { PlacedComponent } from "../../../session.ts";
import { session } from "../../runtime/session.ts";

/** The record page: the regions of the flexipage where its template puts them. */
export default class RecordPage extends LightningElement {
  @api recordId!: string;
  @api objectApiName!: string;
  @api connection: string | undefined;

  header = region("header");
  subheader = region("subheader");
  main = region("main");
  sidebar = region("sidebar");
}

const region = (name: string): readonly PlacedComponent[] => session.page.regions[name] ?? [];
