import { LightningElement, api } from "lwc";

/** What a screen action puts its content into: header, body, footer. */
export default class QuickActionPanel extends LightningElement {
  @api header = "";
}
