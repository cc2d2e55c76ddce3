import { ApexList, ApexSet } from "../runtime/collections.ts";
import { throwApex } from "../runtime/exceptions.ts";
import { callApex } from "../runtime/invoke.ts";
import { ApexObject } from "../runtime/object.ts";

/** The elements of a List, a Set or an Apex class that implements Iterable. */
export function* iterate(value: unknown): Generator<unknown> {
  if (value instanceof ApexList) yield* value.items;
  else if (value instanceof ApexSet) yield* value.values();
  else if (value instanceof ApexObject) yield* throughIterator(callApex(value, "iterator", []));
  else throwApex("System.TypeException", "Invalid iterable");
}

function* throughIterator(iterator: unknown): Generator<unknown> {
  while (callApex(iterator, "hasNext", []) === true) yield callApex(iterator, "next", []);
}
