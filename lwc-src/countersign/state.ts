import { isRefused, problemFromError, problemFromReceipt, type Problem } from "c/countersignErrors";
import { i18n } from "c/countersignLabels";
import type { ConnectionForm, FieldError, Receipt } from "countersign/wire";

/** What the container is doing; its template shows nothing that does not follow from this. */
export type State =
  | { kind: "loading" }
  | { kind: "unavailable"; problem: Problem; canRetry: boolean }
  | { kind: "ready"; form: ConnectionForm }
  | { kind: "sending"; form: ConnectionForm }
  | { kind: "checking"; form: ConnectionForm; problem: Problem }
  | {
      kind: "failed";
      form: ConnectionForm;
      problem: Problem;
      fieldErrors: FieldError[];
      receipt?: Receipt;
      /** Reference of a send that the service did not confirm, where it can be asked. */
      unconfirmed?: string;
    }
  | { kind: "sent"; form: ConnectionForm; receipt: Receipt };

/** The state of a component that was placed without a connection. */
export function withoutConnection(): State {
  const problem = { message: i18n.noConnection, action: i18n.noConnectionAction };
  return { kind: "unavailable", problem, canRetry: false };
}

/** The state after a form could not be loaded. */
export function withoutForm(error: unknown): State {
  return { kind: "unavailable", problem: problemFromError(error, i18n.loadFailed), canRetry: !isRefused(error) };
}

/** The state after a send that was answered. */
export function answered(form: ConnectionForm, receipt: Receipt): State {
  if (receipt.outcome === "delivered") {
    return { kind: "sent", form, receipt };
  }
  const problem = problemFromReceipt(receipt, form);
  const unconfirmed = (receipt.canCheckStatus && receipt.reference) || undefined;
  return { kind: "failed", form, problem, fieldErrors: receipt.fieldErrors ?? [], receipt, unconfirmed };
}

/** The state after the service was asked about a send: as long as it has not said no, it can be asked again. */
export function checked(form: ConnectionForm, reference: string, receipt: Receipt): State {
  const state = answered(form, receipt);
  const isOpen = state.kind === "failed" && receipt.code !== "STATUS_NOT_RECEIVED";
  return isOpen ? { ...state, unconfirmed: reference } : state;
}

/** The state after the service could not be asked. */
export function unchecked(form: ConnectionForm, reference: string, error: unknown): State {
  const problem = problemFromError(error, i18n.checkFailed);
  return { kind: "failed", form, problem, fieldErrors: [], unconfirmed: reference };
}

/** The state after a send whose answer never came: whether it arrived is not known. */
export function unanswered(form: ConnectionForm, error: unknown): State {
  return { kind: "failed", form, problem: problemFromError(error, i18n.noAnswer, i18n.inputsKept), fieldErrors: [] };
}
