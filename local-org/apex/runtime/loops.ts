/** Lists by index, and what loops run over. */
import { ApexList, type ApexSet } from "./collections.ts";
import { notNull, throwApex } from "./exceptions.ts";
import { callApex } from "./invoke.ts";
import type { ApexType } from "./types.ts";

/** Rows a query loop hands over at a time. */
const CHUNK = 200;

const bounded = (list: ApexList, index: number | null): number => {
  const place = notNull(index);
  if (place < 0 || place >= list.items.length) throwApex("System.ListException", `List index out of bounds: ${place}`);
  return place;
};

export const index = (list: ApexList, place: number | null): unknown => list.items[bounded(list, place)];
export const setIndex = (list: ApexList, place: number | null, value: unknown): unknown =>
  (list.items[bounded(list, place)] = value);

export const listOfSize = (size: number | null, type: ApexType): ApexList =>
  new ApexList(new Array<null>(notNull(size)).fill(null), type);

export const eachOfList = (list: ApexList | null): Iterable<unknown> => notNull(list).looping(notNull(list).items);
export const eachOfSet = (set: ApexSet | null): Iterable<unknown> => notNull(set).looping(notNull(set).values());

export function* chunks(list: ApexList): Generator<ApexList> {
  for (let start = 0; start < list.items.length; start += CHUNK) {
    yield new ApexList(list.items.slice(start, start + CHUNK), list.elementType);
  }
}

/** An object with `iterator()`: of the platform or written in Apex. */
export function* eachOfIterable(value: unknown): Generator<unknown> {
  const iterable = notNull(value);
  if (iterable instanceof ApexList) {
    yield* eachOfList(iterable);
    return;
  }
  const iterator = callApex(iterable, "iterator", []);
  while (callApex(notNull(iterator), "hasNext", []) === true) yield callApex(iterator, "next", []);
}
