import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexDouble } from "../../apex/runtime/double.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { DmlOptions } from "../../apex/host.ts";
import { atFieldScale } from "../schema/values.ts";
import type { OrgField } from "../schema/types.ts";
import { RowFault } from "./context.ts";

const NUMERIC = new Set(["DOUBLE", "CURRENCY", "PERCENT"]);
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/;

/** What `allowFieldTruncation` cuts to the length of the field (SOAP API, "AllowFieldTruncationHeader"). */
const TRUNCATED = new Set(["EMAIL", "ENCRYPTEDSTRING", "MULTIPICKLIST", "PHONE", "PICKLIST", "STRING", "TEXTAREA"]);

/** The value that DML writes to a field: a checkbox can be left out, but it cannot be null. */
export function written(record: ApexSObject, field: OrgField, { allowFieldTruncation }: DmlOptions): unknown {
  const value = record.get(field.name);
  if (value === null && field.type === "BOOLEAN") throw wrongType(field, "");
  const cut = allowFieldTruncation === true && typeof value === "string" && TRUNCATED.has(field.type);
  return toStored(cut ? value.slice(0, field.length) : value, field);
}

/** An Apex value in the form the store keeps it, checked against the field. Status codes and texts are the platform's. */
export function toStored(value: unknown, field: OrgField): unknown {
  if (value === null || value === "") return null;
  if (field.apexType === "Id") return idText(value, field);
  if (NUMERIC.has(field.type)) return numberOf(value, field);
  if (value instanceof ApexDatetime) return new ApexDatetime(Math.floor(value.ms / 1000) * 1000);
  if (typeof value === "string") return checkText(value, field);
  return value;
}

function idText(value: unknown, field: OrgField): string {
  const id = value instanceof ApexId ? value : ApexId.parse(String(value));
  if (!id)
    throw new RowFault("MALFORMED_ID", `${field.label}: id value of incorrect type: ${String(value)}`, [field.name]);
  return id.value;
}

function numberOf(value: unknown, field: OrgField): ApexDecimal {
  const exact = decimalOf(value);
  if (!exact) throw wrongType(field, String(value));
  const number = atFieldScale(field, exact);
  const whole = (field.precision ?? 18) - (field.scale ?? 0);
  if (number.abs().truncate().toString().length > Math.max(whole, 1)) {
    throw new RowFault(
      "NUMBER_OUTSIDE_VALID_RANGE",
      `${field.label}: value outside of valid range on numeric field: ${exact.toString()}`,
      [field.name]
    );
  }
  return number;
}

const wrongType = (field: OrgField, value: string): RowFault =>
  new RowFault("INVALID_TYPE_ON_FIELD_IN_RECORD", `${field.label}: value not of required type: ${value}`, [field.name]);

function decimalOf(value: unknown): ApexDecimal | undefined {
  if (value instanceof ApexDecimal) return value;
  if (value instanceof ApexDouble) return ApexDecimal.fromDouble(value.value);
  return typeof value === "number" || typeof value === "bigint" ? ApexDecimal.fromInteger(value) : undefined;
}

function checkText(text: string, field: OrgField): string {
  if (field.length !== undefined && text.length > field.length) {
    throw new RowFault(
      "STRING_TOO_LONG",
      `${field.label}: data value too large: ${text} (max length=${field.length})`,
      [field.name]
    );
  }
  if (field.type === "EMAIL" && !EMAIL.test(text)) {
    throw new RowFault("INVALID_EMAIL_ADDRESS", `${field.label}: invalid email address: ${text}`, [field.name]);
  }
  if (field.picklist?.restricted) checkPicklist(text, field);
  return text;
}

function checkPicklist(text: string, field: OrgField): void {
  const chosen = field.type === "MULTIPICKLIST" ? text.split(";") : [text];
  const wrong = chosen.find((each) => !field.picklist?.values.some((known) => known.value === each));
  if (wrong !== undefined) {
    throw new RowFault(
      "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
      `${field.label}: bad value for restricted picklist field: ${wrong}`,
      [field.name]
    );
  }
}
