/** JSON values of the primitive types, in both directions. */
import { ApexBlob } from "../../runtime/blob.ts";
import { ApexDate } from "../../runtime/date.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import { ApexDecimal } from "../../runtime/decimal.ts";
import { ApexDouble } from "../../runtime/double.ts";
import { ApexId } from "../../runtime/id.ts";
import { ApexEnum } from "../../runtime/object.ts";
import { ApexTime } from "../../runtime/time.ts";
import * as types from "../../runtime/types.ts";
import type { ApexType } from "../../runtime/types.ts";
import { untypedNumber } from "./untyped.ts";
import type { JsonNode } from "./tree.ts";

/** The JSON of a primitive, an enum constant or a Blob; undefined for anything else. */
export function scalarJson(value: unknown): string | undefined {
  if (value === null || typeof value === "boolean" || typeof value === "number") return String(value);
  if (typeof value === "bigint") return String(value);
  if (value instanceof ApexDecimal) return value.toString();
  if (value instanceof ApexDouble) return Number.isFinite(value.value) ? value.toString() : `"${value.toString()}"`;
  const text = scalarText(value);
  return text === undefined ? undefined : JSON.stringify(text);
}

/** The text of a value that JSON writes in quotes. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof ApexId) return value.value;
  if (value instanceof ApexDatetime || value instanceof ApexDate) return value.toIso();
  if (value instanceof ApexTime) return value.toString();
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString("base64");
  return value instanceof ApexEnum ? value.name : undefined;
}

type Read = (text: string, kind: JsonNode["kind"]) => unknown;

const wholeNumber =
  (test: (value: unknown) => boolean, convert: (text: string) => unknown): Read =>
  (text, kind) => {
    if (kind !== "integer" && kind !== "string") return undefined;
    return /^-?\d+$/.test(text) && test(untypedNumber(text)) ? convert(text) : undefined;
  };

const READERS: ReadonlyMap<ApexType, Read> = new Map<ApexType, Read>([
  [types.STRING, (text) => text],
  [types.ID, (text, kind) => (kind === "string" ? ApexId.of(text) : undefined)],
  [types.BLOB, (text, kind) => (kind === "string" ? new ApexBlob(Buffer.from(text, "base64")) : undefined)],
  [types.BOOLEAN, (text) => (text === "true" ? true : text === "false" ? false : undefined)],
  [types.INTEGER, wholeNumber((value) => typeof value === "number", Number)],
  [types.LONG, wholeNumber((value) => typeof value === "number" || typeof value === "bigint", BigInt)],
  [types.DECIMAL, (text, kind) => (kind === "boolean" ? undefined : ApexDecimal.parse(text))],
  [
    types.DOUBLE,
    (text, kind) => (kind === "boolean" || !ApexDecimal.parse(text) ? undefined : new ApexDouble(Number(text)))
  ],
  [types.DATE, (text, kind) => (kind === "string" ? ApexDate.parseIso(text.slice(0, 10)) : undefined)],
  [types.DATETIME, (text, kind) => (kind === "string" ? readDatetime(text) : undefined)],
  [types.TIME, (text, kind) => (kind === "string" ? ApexTime.parseIso(text) : undefined)]
]);

function readDatetime(text: string): ApexDatetime | undefined {
  const date = ApexDate.parseIso(text);
  return date ? new ApexDatetime(date.ms) : ApexDatetime.parseIso(text);
}

export const isScalar = (type: ApexType): boolean => READERS.has(type);

/** A primitive from its JSON; undefined where the JSON does not fit the type. */
export function readScalar(node: JsonNode, type: ApexType): unknown {
  if (node.kind === "object" || node.kind === "array" || node.kind === "null") return undefined;
  const text = node.kind === "boolean" ? String(node.value) : node.text;
  return READERS.get(type)?.(text, node.kind);
}
