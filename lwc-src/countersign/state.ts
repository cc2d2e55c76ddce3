import { problemFromError, problemFromReceipt, type Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import type { ConnectionForm, FieldError, Receipt } from "countersign/wire";

/** What the container is doing; its template shows nothing that does not follow from this. */
export type State =
  | { kind: "loading" }
  | { kind: "unavailable"; problem: Problem; canRetry: boolean }
  | { kind: "ready"; form: ConnectionForm }
  | { kind: "sending"; form: ConnectionForm }
  | { kind: "failed"; form: ConnectionForm; problem: Problem; fieldErrors: FieldError[]; receipt?: Receipt }
  | { kind: "sent"; form: ConnectionForm; receipt: Receipt };

/** The state of a component that was placed without a connection. */
export function withoutConnection(): State {
  const problem = { message: i18n.noConnection, action: i18n.noConnectionAction };
  return { kind: "unavailable", problem, canRetry: false };
}

/** The state after a form could not be loaded. */
export function withoutForm(error: unknown): State {
  return { kind: "unavailable", problem: problemFromError(error, i18n.loadFailed), canRetry: true };
}

/** The state after a send that was answered. */
export function answered(form: ConnectionForm, receipt: Receipt): State {
  if (receipt.outcome === "delivered") {
    return { kind: "sent", form, receipt };
  }
  const problem = problemFromReceipt(receipt, form);
  return { kind: "failed", form, problem, fieldErrors: receipt.fieldErrors ?? [], receipt };
}

/** The state after a send whose answer never came: whether it arrived is not known. */
export function unanswered(form: ConnectionForm, error: unknown): State {
  return { kind: "failed", form, problem: problemFromError(error, i18n.sendFailed, i18n.inputsKept), fieldErrors: [] };
}
