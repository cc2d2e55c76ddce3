import { LightningElement, api } from "lwc";
import { setupI18n } from "c/countersignSetupLabels";
import type { Step, StepName, StepState } from "c/countersignSetupSteps";

/** Detail of the `stepselect` event. */
export interface StepSelectDetail {
  step: StepName;
}

interface ShownStep extends Step {
  stateText: string;
  badgeClass: string;
  buttonClass: string;
  current?: "step";
}

const STATES: Readonly<Record<StepState, { text: string; badge: string }>> = {
  done: { text: setupI18n.stateDone, badge: "slds-badge slds-theme_success" },
  open: { text: setupI18n.stateOpen, badge: "slds-badge" },
  wrong: { text: setupI18n.stateWrong, badge: "slds-badge slds-theme_error" }
};

/**
 * The steps of the guided set-up and how far each is.
 * @fires stepselect when somebody wants to go to a step
 */
export default class CountersignSetupPath extends LightningElement {
  @api steps: Step[] = [];
  @api current?: StepName;

  i18n = setupI18n;

  get shownSteps(): ShownStep[] {
    return this.steps.map((step) => this.shown(step));
  }

  handleClick(event: Event): void {
    const step = (event.currentTarget as HTMLElement).dataset.step as StepName;
    this.dispatchEvent(new CustomEvent<StepSelectDetail>("stepselect", { detail: { step } }));
  }

  private shown(step: Step): ShownStep {
    const { text, badge } = STATES[step.state];
    const isCurrent = step.name === this.current;
    return {
      ...step,
      stateText: text,
      badgeClass: `${badge} slds-m-left_xx-small`,
      buttonClass: `slds-button ${isCurrent ? "slds-button_outline-brand" : "slds-button_neutral"}`,
      current: isCurrent ? "step" : undefined
    };
  }
}
