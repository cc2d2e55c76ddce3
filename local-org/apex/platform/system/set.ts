import { ApexList, ApexSet } from "../../runtime/collections.ts";
import { contentHash, equalsApex } from "../../runtime/equality.ts";
import { stringify } from "../../runtime/stringify.ts";
import type { ApexType } from "../../runtime/types.ts";
import { required, strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import { IteratorObject } from "./iterator.ts";

type Elements = ApexList | ApexSet;

const elementsOf = (from: Elements): readonly unknown[] => (from instanceof ApexList ? from.items : from.values());

/** Says whether anything changed. */
function addAll(set: ApexSet, from: Elements): boolean {
  const before = set.size;
  for (const item of elementsOf(from)) set.changing().add(item);
  return set.size > before;
}

function removeAll(set: ApexSet, from: Elements): boolean {
  const before = set.size;
  for (const item of elementsOf(from)) set.changing().delete(item);
  return set.size < before;
}

function retainAll(set: ApexSet, kept: Elements): boolean {
  const wanted = new ApexSet(elementsOf(kept), set.elementType);
  return removeAll(
    set,
    new ApexList(
      set.values().filter((item) => !wanted.has(item)),
      set.elementType
    )
  );
}

const containsAll = (set: ApexSet, from: Elements): boolean => elementsOf(from).every((item) => set.has(item));

/** A method that takes a List and one that takes a Set. */
const both = (
  returns: string,
  name: string,
  element: string,
  implementation: (set: ApexSet, from: Elements) => unknown
): readonly Member[] => [
  strict(`${returns} ${name}(List<${element}> fromList)`, implementation),
  strict(`${returns} ${name}(Set<${element}> fromSet)`, implementation)
];

export default define({
  name: "System.Set<T>",
  kind: "class",
  implements: ["System.Iterable<T>"],
  instance: ApexSet,
  constructors: [
    ["Set()", (type: ApexType) => new ApexSet([], type)],
    ["Set(List<T> fromList)", (type: ApexType, from: ApexList | null) => new ApexSet(required(from).items, type)],
    ["Set(Set<T> fromSet)", (type: ApexType, from: ApexSet | null) => new ApexSet(required(from).values(), type)],
    ["Set(Integer size)", (type: ApexType) => new ApexSet([], type)]
  ],
  methods: [
    ["Boolean add(T setElement)", (self: ApexSet, item: unknown) => self.changing().add(item)],
    ...both("Boolean", "addAll", "T", addAll),
    ["void clear()", (self: ApexSet) => self.changing().clear()],
    ["Set<T> clone()", (self: ApexSet) => new ApexSet(self.values(), self.elementType)],
    ["Boolean contains(T setElement)", (self: ApexSet, item: unknown) => self.has(item)],
    ...both("Boolean", "containsAll", "T", containsAll),
    ["Boolean equals(Object set2)", (self: ApexSet, other: unknown) => equalsApex(self, other)],
    ["Integer hashCode()", contentHash],
    ["Boolean isEmpty()", (self: ApexSet) => self.size === 0],
    ["System.Iterator<T> iterator()", (self: ApexSet) => new IteratorObject(self.values())],
    ["Boolean remove(T setElement)", (self: ApexSet, item: unknown) => self.changing().delete(item)],
    ...both("Boolean", "removeAll", "T", removeAll),
    ...both("Boolean", "retainAll", "T", retainAll),
    ["Integer size()", (self: ApexSet) => self.size],
    ["String toString()", stringify]
  ]
});
