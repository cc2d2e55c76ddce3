import { LightningElement, api } from "lwc";
import { format, i18n } from "c/countersignLabels";
import type { LaunchTarget } from "countersign/wire";
import { isAllowedLaunch } from "./launchUrl";

/**
 * Opens the page that a service answered with: in a frame, or in a new tab. A browser lets a page open a tab only for a
 * moment after a click; when the answer took longer, the link is what the user clicks.
 */
export default class CountersignLaunch extends LightningElement {
  @api launch!: LaunchTarget;
  /** Origins whose pages may be opened, as the form said before anything was sent. */
  @api origins: string[] = [];
  /** Whose page it is. */
  @api serviceName = "";

  i18n = i18n;
  isOpened = false;
  private isTried = false;

  renderedCallback(): void {
    if (!this.isTried && this.isLink) {
      this.isTried = true;
      this.openWhileAllowed();
    }
  }

  get isAllowed(): boolean {
    return isAllowedLaunch(this.launch.url, this.origins);
  }

  get isFrame(): boolean {
    return this.isAllowed && this.launch.mode === "frame";
  }

  get isLink(): boolean {
    return this.isAllowed && this.launch.mode === "new_tab";
  }

  get frameTitle(): string {
    return format(i18n.launchFrameTitle, this.serviceName);
  }

  /** What is left to do once the page is open is elsewhere; the link stays for a browser that did not let it open. */
  get linkClass(): string {
    return `slds-button ${this.isOpened ? "slds-button_neutral" : "slds-button_brand"}`;
  }

  get status(): string {
    return this.isOpened ? i18n.launchOpened : "";
  }

  handleOpen(): void {
    this.isOpened = true;
  }

  /** Through the link, so that the new tab gets neither a way back to this page nor its address. */
  private openWhileAllowed(): void {
    if (navigator.userActivation?.isActive) {
      this.template!.querySelector<HTMLAnchorElement>("[data-id='open']")?.click();
    }
  }
}
