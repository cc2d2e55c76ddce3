import { LightningElement, api } from "lwc";
import type { AnsweredDetail } from "c/countersign";
import { i18n } from "c/countersignLabels";
import { FlowAttributeChangeEvent, FlowNavigationFinishEvent, FlowNavigationNextEvent } from "lightning/flowSupport";

/** What a flow learns from `validate`. */
interface Validity {
  isValid: boolean;
  errorMessage?: string;
}

const DELIVERED = "delivered";

/** A flow screen: sends, hands outcome, code and reference to the flow, and goes on where the flow allows it. */
export default class CountersignFlowScreen extends LightningElement {
  /** Input: developer name of the connection. */
  @api connectionName?: string;
  /** Input: the record whose fields are sent. */
  @api recordId?: string;
  /** Input: title of the card. */
  @api heading?: string;
  /** Input: what the button says. */
  @api sendLabel?: string;
  /** Input: `Comfy` or `Compact`. */
  @api density?: string;
  /** Input: `Stay` or `Next`. */
  @api afterSend?: string;
  /** Input: nobody leaves the screen forwards before a send was confirmed. */
  @api sendRequired = false;
  /** Output: `delivered` or `failed`; empty before the first answer. */
  @api outcome?: string;
  /** Output: `DELIVERED`, or the code of a failure. */
  @api code?: string;
  /** Output: identifies the send at the service and in the log. */
  @api reference?: string;
  /** Where the flow can go from here; the flow supplies it. */
  @api availableActions: string[] = [];

  i18n = i18n;
  /** What this screen sent before the flow drew it again: after Back, or because another field was refused. */
  earlier?: string;

  connectedCallback(): void {
    this.earlier = this.outcome === DELIVERED ? this.reference : undefined;
  }

  /** Asked by the flow before it goes on. */
  @api
  validate(): Validity {
    const isMissing = this.sendRequired && this.outcome !== DELIVERED;
    return isMissing ? { isValid: false, errorMessage: i18n.sendFirst } : { isValid: true };
  }

  handleAnswered(event: CustomEvent<AnsweredDetail>): void {
    const { outcome, code, reference } = event.detail.receipt;
    this.report("outcome", outcome);
    this.report("code", code);
    this.report("reference", reference ?? "");
    if (outcome === DELIVERED && this.afterSend?.trim().toLowerCase() === "next") {
      this.goOn();
    }
  }

  handleSendAnother(): void {
    this.earlier = undefined;
  }

  private report(name: "outcome" | "code" | "reference", value: string): void {
    this[name] = value;
    this.dispatchEvent(new FlowAttributeChangeEvent(name, value));
  }

  private goOn(): void {
    if (this.availableActions.includes("NEXT")) {
      this.dispatchEvent(new FlowNavigationNextEvent());
    } else if (this.availableActions.includes("FINISH")) {
      this.dispatchEvent(new FlowNavigationFinishEvent());
    }
  }
}
