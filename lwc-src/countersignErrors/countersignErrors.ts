import { format, i18n } from "c/countersignLabels";
import type { ConnectionForm, Receipt } from "countersign/wire";

/** What `c-countersign-error` shows. */
export interface Problem {
  message: string;
  /** What the user can do about it. */
  action?: string | null;
  /** What an administrator finds the incident by. */
  reference?: string | null;
  /** Only an administrator's receipt carries these two. */
  cause?: string | null;
  fix?: string | null;
  /** Further messages, such as rules broken by a claim that has no field on the form. */
  details?: string[];
}

/**
 * The messages in anything that can be thrown or rejected with: Apex and data errors, JavaScript errors, lists of them.
 * @return without duplicates; empty when there is none, so that the caller chooses the words
 */
export function reduceErrors(errors: unknown): string[] {
  const list: unknown[] = Array.isArray(errors) ? errors : [errors];
  return [...new Set(list.flatMap(messagesOf))];
}

/**
 * The platform's words to somebody who may not call a controller at all name its class, in quotes, in every language. Words
 * about one of its methods are about something else.
 */
const CLASS_REFUSED = /[^\w\s.]\s?(?:\w+(?:__|\.))?Countersign(\w*)Controller(?![\w.])/;

/** Whether the user lacks the right to call the server, so that calling again cannot help. */
export function isRefused(error: unknown): boolean {
  return CLASS_REFUSED.test(reduceErrors(error)[0] ?? "");
}

/** Whether all that is known is the status of an answer, such as "Service Unavailable": nothing a person could act on. */
function isStatusAlone(error: unknown): boolean {
  return isObject(error) && isText(error.statusText) && reduceErrors(error)[0] === error.statusText;
}

/**
 * A problem from a failed call. `fallback` stands in where the failure says nothing, or no more than a status. The server puts what happened on the
 * first line, and what can be done about it on the lines below.
 */
export function problemFromError(error: unknown, fallback: string, action?: string): Problem {
  const [text = fallback, ...details] = reduceErrors(error);
  if (isRefused(error)) {
    return { message: i18n.notPermitted, action: format(i18n.notPermittedAction, permissionSetFor(text)), details };
  }
  if (isStatusAlone(error)) {
    return { message: fallback, action, details: [text, ...details] };
  }
  const [message = text, ...below] = text.split("\n");
  return { message, action: below.join("\n") || action, details };
}

/** Label of the permission set that opens the class a refusal names. Only one of them is for users. */
function permissionSetFor(refusal: string): string {
  return CLASS_REFUSED.exec(refusal)?.[1] === "" ? "Countersign User" : "Countersign Admin";
}

/** A problem from a receipt that says the send failed. */
export function problemFromReceipt(receipt: Receipt, form: ConnectionForm): Problem {
  const onForm = new Set(form.inputs.map((input) => input.name));
  const elsewhere = (receipt.fieldErrors ?? []).filter((error) => !onForm.has(error.name));
  const { message, action, reference, cause, fix } = receipt;
  return {
    message: message || i18n.sendFailed,
    action,
    reference,
    cause,
    fix,
    details: elsewhere.map((error) => `${error.name}: ${error.message}`)
  };
}

function messagesOf(error: unknown): string[] {
  if (typeof error === "string") {
    return error === "" ? [] : [error];
  }
  if (!isObject(error)) {
    return [];
  }
  const { body, message, statusText } = error;
  const inBody = Array.isArray(body) ? reduceErrors(body) : bodyMessages(body);
  return inBody.length > 0 ? inBody : [message, statusText].filter(isText).slice(0, 1);
}

/** UI API bodies carry page and field errors beside, or instead of, one message. */
function bodyMessages(body: unknown): string[] {
  if (!isObject(body)) {
    return [];
  }
  const pages = Array.isArray(body.pageErrors) ? reduceErrors(body.pageErrors) : [];
  const fields = isObject(body.fieldErrors) ? Object.values(body.fieldErrors).flatMap(reduceErrors) : [];
  const own = isText(body.message) ? [body.message] : [];
  return [...own, ...pages, ...fields];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
