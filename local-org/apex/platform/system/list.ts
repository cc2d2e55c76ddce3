import type { ApexSet } from "../../runtime/collections.ts";
import { ApexList } from "../../runtime/collections.ts";
import { equalsApex, contentHash } from "../../runtime/equality.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { callApex } from "../../runtime/invoke.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { stringify } from "../../runtime/stringify.ts";
import type { ApexType } from "../../runtime/types.ts";
import { required, strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import { tokenOf } from "../schema/tokens.ts";
import { IteratorObject } from "./iterator.ts";
import { compareElements } from "./sorting.ts";

const outOfBounds = (index: number): never => throwApex("System.ListException", `List index out of bounds: ${index}`);

function at(list: ApexList, index: number): number {
  return index >= 0 && index < list.items.length ? index : outOfBounds(index);
}

const copyOf = (list: ApexList): ApexList => new ApexList([...list.items], list.elementType);

/** Records are copied, nothing else; Ids go unless they are to be kept. */
function deepClone(list: ApexList, keepId = false): ApexList {
  const items = list.items.map((item) => {
    if (!(item instanceof ApexSObject)) return item;
    const copy = item.copy();
    if (!keepId) copy.unset("Id");
    return copy;
  });
  return new ApexList(items, list.elementType);
}

const change = (list: ApexList): unknown[] => list.changing().items;

const changing: readonly Member[] = [
  ["void add(T listElement)", (self: ApexList, item: unknown) => void change(self).push(item)],
  [
    "void add(Integer index, T listElement)",
    (self: ApexList, index: number | null, item: unknown) => {
      const place = required(index);
      if (place !== self.items.length) at(self, place);
      change(self).splice(place, 0, item);
    }
  ],
  strict("void addAll(List<T> fromList)", (self: ApexList, from: ApexList) => void change(self).push(...from.items)),
  strict("void addAll(Set<T> fromSet)", (self: ApexList, from: ApexSet) => void change(self).push(...from.values())),
  ["void clear()", (self: ApexList) => void (change(self).length = 0)],
  strict("T remove(Integer index)", (self: ApexList, index: number) => change(self).splice(at(self, index), 1)[0]),
  [
    "void set(Integer index, T listElement)",
    (self: ApexList, index: number | null, item: unknown) => {
      self.items[at(self, required(index))] = item;
    }
  ],
  ["void sort()", (self: ApexList) => void change(self).sort(compareElements)],
  strict("void sort(System.Comparator<T> comparator)", (self: ApexList, comparator: unknown) => {
    change(self).sort((a, b) => callApex(comparator, "compare", [a, b]) as number);
  })
];

const reading: readonly Member[] = [
  ["List<T> clone()", copyOf],
  [
    "Boolean contains(Object listElement)",
    (self: ApexList, item: unknown) => self.items.some((other) => sameElement(other, item))
  ],
  ["List<T> deepClone()", (self: ApexList) => deepClone(self)],
  strict("List<T> deepClone(Boolean preserveId)", deepClone),
  strict("List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)", deepClone),
  strict(
    "List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)",
    deepClone
  ),
  ["Boolean equals(Object list2)", (self: ApexList, other: unknown) => equalsApex(self, other)],
  strict("T get(Integer index)", (self: ApexList, index: number) => self.items[at(self, index)]),
  [
    "Schema.SObjectType getSObjectType()",
    (self: ApexList) => (self.elementType.kind === "sobject" ? tokenOf(self.elementType.qualifiedName) : null)
  ],
  ["Integer hashCode()", contentHash],
  [
    "Integer indexOf(Object listElement)",
    (self: ApexList, item: unknown) => self.items.findIndex((other) => sameElement(other, item))
  ],
  ["Boolean isEmpty()", (self: ApexList) => self.items.length === 0],
  ["System.Iterator<T> iterator()", (self: ApexList) => new IteratorObject(self.items)],
  ["Integer size()", (self: ApexList) => self.items.length],
  ["String toString()", stringify]
];

/** Like `==`, but the case of a String counts. */
const sameElement = (a: unknown, b: unknown): boolean =>
  typeof a === "string" && typeof b === "string" ? a === b : equalsApex(a, b);

export default define({
  name: "System.List<T>",
  kind: "class",
  implements: ["System.Iterable<T>"],
  instance: ApexList,
  constructors: [
    ["List()", (type: ApexType) => new ApexList([], type)],
    [
      "List(List<T> listToCopy)",
      (type: ApexType, from: ApexList | null) => new ApexList([...required(from).items], type)
    ],
    ["List(Set<T> setToCopy)", (type: ApexType, from: ApexSet | null) => new ApexList(required(from).values(), type)],
    [
      "List(Integer size)",
      (type: ApexType, size: number | null) => new ApexList(new Array<null>(required(size)).fill(null), type)
    ]
  ],
  methods: [...changing, ...reading]
});
