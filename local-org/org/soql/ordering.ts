import type { FieldPath, FunctionCall, Ordering } from "../../apex/syntax/soql.ts";
import type { OrgField } from "../schema/types.ts";
import { comparable, compare, type Comparable } from "./operands.ts";

/** How a sort column is read from what is being sorted. */
export type SortValue<T> = (
  item: T,
  by: FieldPath | FunctionCall
) => { readonly value: unknown; readonly field: OrgField };

/** ORDER BY, stable, nulls where the query says (first, unless it says last). */
export function sortBy<T>(
  items: readonly T[],
  orderings: readonly Ordering[] | undefined,
  valueOf: SortValue<T>
): readonly T[] {
  if (!orderings || orderings.length === 0) return items;
  const keyed = items.map((item) => ({ item, keys: orderings.map(({ by }) => sortKey(valueOf(item, by))) }));
  keyed.sort((a, b) => {
    for (const [index, ordering] of orderings.entries()) {
      const order = compareKeys(a.keys[index] ?? null, b.keys[index] ?? null, ordering);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map((each) => each.item);
}

type SortKey = Comparable | null;

/** Picklists are sorted by their order in the setup, everything else by value. */
function sortKey({ value, field }: { value: unknown; field: OrgField }): SortKey {
  if (field.type === "PICKLIST" && field.picklist && typeof value === "string") {
    const position = field.picklist.values.findIndex((each) => each.value === value);
    return String(position < 0 ? field.picklist.values.length : position).padStart(6, "0") + value.toLowerCase();
  }
  return comparable(value, field);
}

function compareKeys(a: SortKey, b: SortKey, { descending, nulls }: Ordering): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    return (a === null) === (nulls === "first") ? -1 : 1;
  }
  return descending ? compare(b, a) : compare(a, b);
}
