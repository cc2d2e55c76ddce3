import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { ApexTime } from "../../apex/runtime/time.ts";
import type { FieldSchema } from "../../apex/schema.ts";

/** What a text in a data or metadata file must look like, by describe type, to become the field's Apex value. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  BOOLEAN: (text) => (text === "true" ? true : text === "false" ? false : undefined),
  INTEGER: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  LONG: (text) => (/^-?\d+$/.test(text) ? BigInt(text) : undefined),
  DOUBLE: (text) => ApexDecimal.parse(text),
  CURRENCY: (text) => ApexDecimal.parse(text),
  PERCENT: (text) => ApexDecimal.parse(text),
  DATE: (text) => ApexDate.parseIso(text),
  DATETIME: (text) => ApexDatetime.parseIso(text),
  TIME: (text) => ApexTime.parseIso(text),
  ID: (text) => ApexId.parse(text),
  REFERENCE: (text) => ApexId.parse(text)
};

/** The Apex value of a text, or undefined where the text is none of the field's type. Texts stay texts. */
export function parseFieldValue(field: FieldSchema, text: string): unknown {
  const read = READERS[field.type];
  const value = read ? read(text) : text;
  return value instanceof ApexDecimal ? atFieldScale(field, value) : value;
}

/** Numbers are stored with the field's decimal places: 12.5 in a Number(16, 2) field reads back as 12.50. */
export function atFieldScale(field: FieldSchema, value: ApexDecimal): ApexDecimal {
  return field.scale === undefined ? value : value.setScale(field.scale, "HALF_UP");
}
