import { weighed } from "../../../runtime/heap.ts";
import { host } from "../../../host.ts";

import { ApexDatetime } from "../../../runtime/datetime.ts";
import { ApexDate } from "../../../runtime/date.ts";
import type { ApexList } from "../../../runtime/collections.ts";
import { stringify } from "../../../runtime/stringify.ts";
import { strict } from "../../arguments.ts";
import type { Member } from "../../define.ts";
import { iterate } from "../../iterate.ts";

/** As `String.valueOf` shows a value: unlike concatenation, a Datetime in the user's time zone, a Date without a time. */
export function valueOf(value: unknown): string {
  if (value instanceof ApexDatetime) return value.toText(host().user.timeZone);
  if (value instanceof ApexDate) return value.toIso();
  return stringify(value);
}

const isBlank = (value: string | null): boolean => value === null || value.trim() === "";
const isEmpty = (value: string | null): boolean => value === null || value === "";

/** Java's MessageFormat, as far as `String.format` uses it: `{0}`, quotes doubled or around literal text. */
function format(template: string, list: ApexList): string {
  return template.replace(/''|'([^']*)(?:'|$)|\{(\d+)\}/g, (whole, quoted?: string, index?: string) => {
    if (index !== undefined) return Number(index) < list.items.length ? valueOf(list.items[Number(index)]) : whole;
    return quoted ?? "'";
  });
}

function commonPrefix(list: ApexList): string {
  const [first = "", ...others] = list.items.map((item) => (item as string | null) ?? "");
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** Static methods of String. */
export const statics: readonly Member[] = [
  strict("String escapeSingleQuotes(String stringToEscape)", (text: string) => text.replace(/['\\]/g, "\\$&")),
  strict("String format(String stringToFormat, List<Object> formattingArguments)", format),
  strict("String fromCharArray(List<Integer> charArray)", (list: ApexList) =>
    String.fromCharCode(...(list.items as number[]))
  ),
  strict("String getCommonPrefix(List<String> strings)", commonPrefix),
  ["Boolean isBlank(String inputString)", isBlank],
  ["Boolean isEmpty(String inputString)", isEmpty],
  ["Boolean isNotBlank(String inputString)", (value: string | null) => !isBlank(value)],
  ["Boolean isNotEmpty(String inputString)", (value: string | null) => !isEmpty(value)],
  strict("String join(Object iterableObj, String separator)", (iterable: unknown, separator: string) =>
    weighed([...iterate(iterable)].map((item) => (item === null ? "" : valueOf(item))).join(separator))
  ),
  strict("String valueOf(Date dateToConvert)", valueOf),
  strict("String valueOf(Datetime datetimeToConvert)", valueOf),
  strict("String valueOf(Decimal decimalToConvert)", valueOf),
  strict("String valueOf(Double doubleToConvert)", valueOf),
  strict("String valueOf(Integer integerToConvert)", valueOf),
  strict("String valueOf(Long longToConvert)", valueOf),
  ["String valueOf(Object toConvert)", (value: unknown) => (value === null ? null : valueOf(value))],
  strict("String valueOfGmt(Datetime datetimeToConvert)", (value: ApexDatetime) => value.toText("GMT"))
];
