import { format, i18n } from "c/countersignLabels";
import { hasOptions, isDate, isoInstant, listItems, type FieldValue } from "c/countersignValues";
import locale from "@salesforce/i18n/locale";
import type { ClaimInput } from "countersign/wire";

/** More digits than this do not survive a JavaScript number, and a claim must be signed as it was typed. */
const EXACT_DIGITS = 15;

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
  if (significantDigits(text) > EXACT_DIGITS) {
    return format(i18n.tooPrecise, EXACT_DIGITS);
  }
  if (isNumber(minimum) && number < minimum) {
    return format(i18n.tooSmall, localNumber(minimum));
  }
  return isNumber(maximum) && number > maximum ? format(i18n.tooLarge, localNumber(maximum)) : undefined;
}

function checkText(claim: ClaimInput, text: string): string | undefined {
  const { maximumLength, options, patternMessage } = claim;
  if (hasOptions(options)) {
    return options.some((option) => option.value === text) ? undefined : i18n.notAnOption;
  }
  if (isNumber(maximumLength) && text.length > maximumLength) {
    return format(i18n.tooLong, maximumLength, text.length);
  }
  return matches(claim.pattern, text) ? undefined : patternMessage || i18n.pattern;
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

function significantDigits(text: string): number {
  const digits = text.replace(/e.*$/i, "").replace(/\D/g, "").replace(/^0+/, "");
  return (text.includes(".") ? digits : digits.replace(/0+$/, "")).length;
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
