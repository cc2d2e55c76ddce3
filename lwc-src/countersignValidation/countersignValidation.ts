import { format, i18n } from "c/countersignLabels";
import { hasOptions, isDate, isoInstant, listItems, type FieldValue } from "c/countersignValues";
import locale from "@salesforce/i18n/locale";
import type { ClaimInput } from "countersign/wire";

/** What a JavaScript number always keeps: a claim must be signed as it was typed. */
const EXACT_DIGITS = 15;
const FRACTION_DIGITS = 10;
const LIST_ITEMS = 100;
/** Control characters other than tab and line breaks, and half surrogate pairs: no text for JSON (RFC 8259 8.2). */
// eslint-disable-next-line no-control-regex -- finding them is the point
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/u;

/**
 * The rule of the claim that a value breaks, in words. The server applies the same rules again; this only tells sooner.
 * @return the message for the field, or undefined when the value may be sent
 */
export function validate(claim: ClaimInput, value: FieldValue): string | undefined {
  if (typeof value === "boolean") {
    return undefined;
  }
  const items = claim.type === "string_list" ? listItems(value) : [String(value)].filter((text) => text.trim() !== "");
  if (items.length === 0) {
    return claim.required ? i18n.required : undefined;
  }
  if (items.length > LIST_ITEMS) {
    return format(i18n.tooMany, LIST_ITEMS);
  }
  return firstMessage(items, (item) => checkItem(claim, item));
}

function checkItem(claim: ClaimInput, text: string): string | undefined {
  switch (claim.type) {
    case "number":
      return checkNumber(claim, text);
    case "date":
      return isDate(text) ? undefined : i18n.badDate;
    case "datetime":
      return isoInstant(text) === undefined ? i18n.badDateTime : undefined;
    default:
      return checkText(claim, text);
  }
}

function checkNumber({ minimum, maximum }: ClaimInput, text: string): string | undefined {
  const number = Number(text);
  if (!Number.isFinite(number)) {
    return i18n.badNumber;
  }
  if (!isExact(text)) {
    return i18n.badNumberSize;
  }
  if (isNumber(minimum) && number < minimum) {
    return format(i18n.tooSmall, localNumber(minimum));
  }
  return isNumber(maximum) && number > maximum ? format(i18n.tooLarge, localNumber(maximum)) : undefined;
}

function checkText({ maximumLength, options, pattern, patternMessage }: ClaimInput, text: string): string | undefined {
  if (FORBIDDEN.test(text)) {
    return i18n.badCharacters;
  }
  if (isNumber(maximumLength) && text.length > maximumLength) {
    return format(i18n.tooLong, maximumLength);
  }
  if (hasOptions(options) && !options.some((option) => option.value === text)) {
    return i18n.notAnOption;
  }
  return matches(pattern, text) ? undefined : patternMessage || i18n.pattern;
}

/**
 * Patterns are written for Apex. One that JavaScript does not read (`u` makes it refuse what it would otherwise
 * misread) is left to the server.
 */
function matches(pattern: string | null | undefined, text: string): boolean {
  if (!pattern) {
    return true;
  }
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(text);
  } catch {
    return true;
  }
}

/** Whether the digits typed are the digits sent. */
function isExact(text: string): boolean {
  const [whole = "", fraction = ""] = text.trim().replace(/^[-+]/, "").split(".");
  const decimals = fraction.replace(/0+$/, "");
  const digits = (whole + decimals).replace(/^0+/, "");
  const isSafe = decimals === "" && Number.isSafeInteger(Number(text));
  return (
    /^\d*$/.test(whole + fraction) && decimals.length <= FRACTION_DIGITS && (isSafe || digits.length <= EXACT_DIGITS)
  );
}

function firstMessage(items: string[], check: (item: string) => string | undefined): string | undefined {
  for (const item of items) {
    const message = check(item);
    if (message !== undefined) {
      return message;
    }
  }
  return undefined;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number";
}

function localNumber(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
}
