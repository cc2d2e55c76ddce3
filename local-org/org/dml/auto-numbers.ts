import type { AutoNumber, OrgObject } from "../schema/types.ts";
import type { Store } from "../store/store.ts";

/** Gives a new row the numbers that the platform counts. A number is never given twice, rolled back or not. */
export function numberRow(object: OrgObject, values: Map<string, unknown>, store: Store, now: number): void {
  for (const { name, autoNumber } of object.fields.values()) {
    if (!autoNumber) continue;
    const number = autoNumber.first + store.nextNumber(`${object.name}.${name}`);
    values.set(name.toLowerCase(), numberText(autoNumber, number, new Date(now)));
  }
}

/** Zeros say how many digits there are at least. */
function numberText({ format }: AutoNumber, number: number, at: Date): string {
  const [year = "", month = "", day = ""] = at.toISOString().split(/[-T]/);
  const dates: Readonly<Record<string, string>> = { YYYY: year, YY: year.slice(-2), MM: month, DD: day };
  return format.replace(/\{([^}]*)\}/g, (_, part: string) => dates[part] ?? String(number).padStart(part.length, "0"));
}
