import type { Problem } from "c/countersignErrors";
import { format } from "c/countersignLabels";
import type { SaveOutcome } from "c/countersignSaving";
import { setupI18n } from "c/countersignSetupLabels";
import { STEP_LABELS, stepOfFailure, type StepName } from "c/countersignSetupSteps";
import type { TestedDetail } from "c/countersignStagedTest";
import type { EditProblem } from "countersign/editWire";

export interface Advice {
  text: string;
  step?: StepName;
  button?: string;
}

/** What was refused: of the connection as a whole, and of single values. */
export interface Refusal {
  kind: SaveOutcome["kind"];
  general: string[];
  values: EditProblem[];
  /** Salesforce may have another connection than the one that was read. */
  isOutOfDate: boolean;
}

export function refusalOf(outcome: SaveOutcome): Refusal {
  const problems = "problems" in outcome ? outcome.problems : [];
  const isGeneral = ({ record, field }: EditProblem): boolean => record === "" && !field;
  return {
    kind: outcome.kind,
    general: problems.filter(isGeneral).map(({ message }) => message),
    values: problems.filter((problem) => !isGeneral(problem)),
    isOutOfDate: outcome.kind === "conflict" || outcome.kind === "unknown"
  };
}

/** @param elsewhere the step where the first refused value is, when it is not the one that is shown */
export function explain({ kind, general }: Refusal, elsewhere?: StepName): Problem {
  return { message: messageFor(kind, general[0], elsewhere), details: general.slice(1) };
}

function messageFor(kind: SaveOutcome["kind"], general?: string, elsewhere?: StepName): string {
  if (kind === "unknown") {
    return setupI18n.timeout;
  }
  if (general !== undefined) {
    return general;
  }
  if (elsewhere) {
    return format(setupI18n.refusedElsewhere, STEP_LABELS[elsewhere]);
  }
  return kind === "failed" ? setupI18n.failed : setupI18n.refused;
}

/** Where to go on after a test of the connection; nothing when it could not be run. */
export function adviceOn({ report }: TestedDetail): Advice | undefined {
  const failed = report?.stages.find(({ status }) => status === "failed");
  if (!failed) {
    return report ? { text: setupI18n.testPassed } : undefined;
  }
  const step = stepOfFailure(failed.code ?? "", failed.name);
  return step
    ? {
        text: format(setupI18n.fixAt, STEP_LABELS[step]),
        step,
        button: format(setupI18n.goTo, STEP_LABELS[step])
      }
    : undefined;
}
