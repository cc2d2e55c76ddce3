import { LightningElement, api } from "lwc";
import tryPattern from "@salesforce/apex/CountersignClaimController.tryPattern";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format, i18n as common } from "c/countersignLabels";
import type { PatternTrial } from "countersign/claimWire";

/** As long as somebody types without a pause, nothing is asked. */
const PAUSE_MILLISECONDS = 300;

/** Tries a pattern against a sample while both are typed, on the server: it is Apex that will judge the values. */
export default class CountersignPatternTrial extends LightningElement {
  /** What is said when a value does not match. */
  @api patternMessage?: string | null;

  i18n = i18n;
  outcome = "";
  isRefused = false;
  private expression = "";
  private sample = "";
  private timer?: ReturnType<typeof setTimeout>;
  private turn = 0;

  /** The regular expression. */
  @api
  get pattern(): string {
    return this.expression;
  }
  set pattern(pattern: string | null | undefined) {
    this.expression = pattern ?? "";
    this.schedule();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.turn++;
  }

  get outcomeClass(): string {
    return this.isRefused ? "slds-text-color_error" : "slds-text-color_success";
  }

  handleSample(event: CustomEvent<{ value: string }>): void {
    this.sample = event.detail.value;
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.turn++;
    if (this.expression === "") {
      this.outcome = "";
      return;
    }
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared above and when the component goes
    this.timer = setTimeout(() => {
      void this.attempt();
    }, PAUSE_MILLISECONDS);
  }

  private async attempt(): Promise<void> {
    const turn = ++this.turn;
    const shown = await this.asked();
    if (turn === this.turn) {
      this.outcome = shown.outcome;
      this.isRefused = shown.isRefused;
    }
  }

  /** Never rejects: that a pattern could not be tried is an outcome as well. */
  private async asked(): Promise<{ outcome: string; isRefused: boolean }> {
    try {
      return this.inWords(await tryPattern({ expression: this.expression, sample: this.sample }));
    } catch {
      return { outcome: i18n.patternFailed, isRefused: true };
    }
  }

  private inWords({ valid, matches }: PatternTrial): { outcome: string; isRefused: boolean } {
    if (!valid) {
      return { outcome: i18n.patternBad, isRefused: true };
    }
    if (this.sample === "") {
      return { outcome: "", isRefused: false };
    }
    const refusal = format(i18n.patternNoMatch, this.patternMessage || common.pattern);
    return matches ? { outcome: i18n.patternMatches, isRefused: false } : { outcome: refusal, isRefused: true };
  }
}
