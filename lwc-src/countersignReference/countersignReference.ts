import { LightningElement, api } from "lwc";
import { i18n } from "c/countersignLabels";

/** The reference of a send or of an error, with a button that copies it. */
export default class CountersignReference extends LightningElement {
  @api reference = "";

  i18n = i18n;
  status = "";

  async handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.reference);
      this.status = i18n.copied;
    } catch {
      // No clipboard (permission, old browser): leave it selected, so that the keyboard can copy it.
      this.selectReference();
      this.status = i18n.copyByHand;
    }
  }

  private selectReference(): void {
    const code = this.template!.querySelector("code");
    if (code) {
      window.getSelection()?.selectAllChildren(code);
    }
  }
}
