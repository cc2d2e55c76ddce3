import { LightningElement, api } from "lwc";
import { listUrl } from "../../lib/routes.ts";

/** The bar at the top: logo, search over the opportunities, the panel's switch, the user. */
export default class GlobalHeader extends LightningElement {
  @api panelOpen = false;

  searchUrl = listUrl("Opportunity");
  searchText = new URLSearchParams(window.location.search).get("search") ?? "";

  get panelPressed(): string {
    return String(this.panelOpen);
  }

  handlePanelToggle(): void {
    this.dispatchEvent(new CustomEvent("paneltoggle"));
  }
}
