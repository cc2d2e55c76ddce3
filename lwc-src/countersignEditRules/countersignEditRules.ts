import { format } from "c/countersignLabels";
import { setupI18n } from "c/countersignSetupLabels";
import type { EditableField, EditValue } from "countersign/editWire";

/** The server decides; this says the same while somebody types. */
const RANGES: Partial<Record<string, readonly [number, number]>> = {
  Validity_Seconds__c: [60, 300],
  Service_Timeout_Seconds__c: [1, 100],
  Service_Response_Limit_KB__c: [1, 1024]
};
const ADDRESSES = ["Token_Endpoint__c", "Resource__c", "Status_Endpoint__c"];
/** A service can also be called by a named credential. */
const CALLOUTS = ["Service_Endpoint__c"];

const HTTPS = /^https:\/\/[^\s\\@#]+\.[^\s\\@#]+$/i;
const CALLOUT = /^callout:[A-Za-z]\w*(\/\S*)?$/;
const API_NAME = /^[A-Za-z](_?[A-Za-z0-9])*$/;
const LONGEST_NAME = 40;

/** @return what is wrong with a value, or undefined; nothing is wrong with no value */
export function ruleBroken({ name, type, maximumLength }: EditableField, value: EditValue): string | undefined {
  const text = value === null || typeof value === "boolean" ? "" : String(value).trim();
  if (text === "") {
    return undefined;
  }
  if (ADDRESSES.includes(name) && !HTTPS.test(text)) {
    return setupI18n.ruleUrl;
  }
  if (CALLOUTS.includes(name) && !HTTPS.test(text) && !CALLOUT.test(text)) {
    return setupI18n.ruleCallout;
  }
  const range = RANGES[name];
  if (range && !isWithin(text, range)) {
    return format(setupI18n.ruleRange, ...range);
  }
  const isTooLong = type !== "number" && typeof maximumLength === "number" && text.length > maximumLength;
  return isTooLong ? format(setupI18n.ruleLength, maximumLength) : undefined;
}

/** @return what is wrong with the API name of a new connection, or undefined */
export function nameProblem(name: string): string | undefined {
  return name.length <= LONGEST_NAME && API_NAME.test(name) ? undefined : setupI18n.ruleName;
}

/** @return what is wrong with the label of a connection, or undefined */
export function labelProblem(label: string): string | undefined {
  return label.trim() !== "" && label.length <= LONGEST_NAME ? undefined : setupI18n.ruleLabel;
}

/** An API name made of a label: `Ledgerline quotes` becomes `Ledgerline_quotes`. */
export function nameFromLabel(label: string): string {
  const words =
    label
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .match(/[A-Za-z0-9]+/g) ?? [];
  return words
    .join("_")
    .replace(/^[^A-Za-z]+/, "")
    .slice(0, LONGEST_NAME)
    .replace(/_$/, "");
}

function isWithin(text: string, [least, most]: readonly [number, number]): boolean {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most;
}
