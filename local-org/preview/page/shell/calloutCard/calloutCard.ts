import { LightningElement, api } from "lwc";
import type { ShownCallout } from "../../../last-send.ts";

/** One HTTP request that Apex made. */
export default class CalloutCard extends LightningElement {
  @api number = 1;
  @api callout!: ShownCallout;

  get request(): string {
    return `${this.callout.method} ${this.callout.path}`;
  }

  get duration(): string {
    return `${Math.round(this.callout.milliseconds)} ms`;
  }

  get status(): string {
    return this.callout.status === null ? "no answer" : String(this.callout.status);
  }

  get statusClass(): string {
    const { status } = this.callout;
    return `status ${status !== null && status < 300 ? "good" : "bad"}`;
  }
}
