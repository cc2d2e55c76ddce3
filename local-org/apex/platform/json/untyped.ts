import { ApexList, ApexMap } from "../../runtime/collections.ts";
import { ApexDecimal } from "../../runtime/decimal.ts";
import { OBJECT, STRING } from "../../runtime/types.ts";
import type { JsonNode } from "./tree.ts";

const INT_LIMIT = 2_147_483_648n;
const LONG_LIMIT = 9_223_372_036_854_775_808n;

const within = (value: bigint, limit: bigint): boolean => value >= -limit && value < limit;

/** The narrowest of Integer, Long and Decimal that holds a whole number; Decimal for the others. */
export function untypedNumber(text: string): unknown {
  if (!/^-?\d+$/.test(text)) return ApexDecimal.parse(text);
  const value = BigInt(text);
  if (within(value, INT_LIMIT)) return Number(value);
  return within(value, LONG_LIMIT) ? value : ApexDecimal.fromInteger(value);
}

/** As `JSON.deserializeUntyped` answers: Map<String, Object>, List<Object>, String, Boolean, numbers, null. */
export function untyped(node: JsonNode): unknown {
  switch (node.kind) {
    case "object":
      return new ApexMap(
        node.members.map(({ name, value }) => [name, untyped(value)] as const),
        STRING,
        OBJECT
      );
    case "array":
      return new ApexList(node.items.map(untyped), OBJECT);
    case "string":
      return node.text;
    case "boolean":
      return node.value;
    case "null":
      return null;
    default:
      return untypedNumber(node.text);
  }
}
