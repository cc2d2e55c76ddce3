import { ApexList, ApexMap, ApexSet } from "../../runtime/collections.ts";
import { contentHash, equalsApex } from "../../runtime/equality.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { stringify } from "../../runtime/stringify.ts";
import { STRING, type ApexType } from "../../runtime/types.ts";
import type { ApexId } from "../../runtime/id.ts";
import { required, strict } from "../arguments.ts";
import { define } from "../define.ts";
import { tokenOf } from "../schema/tokens.ts";

/** The entries of `new Map<Id, Account>(records)`. */
function byId(records: ApexList, keyType: ApexType): [unknown, unknown][] {
  const seen = new Set<string>();
  return (records.items as (ApexSObject | null)[]).map((record, index) => {
    const id = record?.get("Id") as ApexId | null | undefined;
    if (!id) return throwApex("System.ListException", `Row with null Id at index: ${index}`);
    if (seen.has(id.value)) throwApex("System.ListException", `Row with duplicate Id at index: ${index}`);
    seen.add(id.value);
    return [keyType === STRING ? id.value : id, record];
  });
}

function putAll(map: ApexMap, entries: Iterable<readonly [unknown, unknown]>): void {
  for (const [key, value] of entries) map.set(key, value);
}

const copy = (value: unknown): unknown => (value instanceof ApexSObject ? value.copy() : value);

export default define({
  name: "System.Map<K, V>",
  kind: "class",
  constructors: [
    ["Map()", (keys: ApexType, values: ApexType) => new ApexMap([], keys, values)],
    [
      "Map(Map<K, V> fromMap)",
      (keys: ApexType, values: ApexType, from: ApexMap | null) => new ApexMap(required(from).entries(), keys, values)
    ],
    [
      "Map(List<SObject> recordList)",
      (keys: ApexType, values: ApexType, from: ApexList | null) => new ApexMap(byId(required(from), keys), keys, values)
    ]
  ],
  methods: [
    ["void clear()", (self: ApexMap) => self.clear()],
    ["Map<K, V> clone()", (self: ApexMap) => new ApexMap(self.entries(), self.keyType, self.valueType)],
    ["Boolean containsKey(K key)", (self: ApexMap, key: unknown) => self.has(key)],
    [
      "Map<K, V> deepClone()",
      (self: ApexMap) =>
        new ApexMap(
          self.entries().map(([key, value]) => [copy(key), copy(value)]),
          self.keyType,
          self.valueType
        )
    ],
    ["Boolean equals(Object map2)", (self: ApexMap, other: unknown) => equalsApex(self, other)],
    ["V get(K key)", (self: ApexMap, key: unknown) => self.get(key)],
    [
      "Schema.SObjectType getSObjectType()",
      (self: ApexMap) => (self.valueType.kind === "sobject" ? tokenOf(self.valueType.qualifiedName) : null)
    ],
    ["Integer hashCode()", contentHash],
    ["Boolean isEmpty()", (self: ApexMap) => self.size === 0],
    ["Set<K> keySet()", (self: ApexMap) => new ApexSet(self.keys(), self.keyType)],
    ["V put(K key, V value)", (self: ApexMap, key: unknown, value: unknown) => self.set(key, value)],
    strict("void putAll(Map<K, V> fromMap)", (self: ApexMap, from: ApexMap) => putAll(self, from.entries())),
    strict("void putAll(List<SObject> sobjectArray)", (self: ApexMap, from: ApexList) =>
      putAll(self, byId(from, self.keyType))
    ),
    ["V remove(K key)", (self: ApexMap, key: unknown) => self.delete(key)],
    ["Integer size()", (self: ApexMap) => self.size],
    ["String toString()", stringify],
    ["List<V> values()", (self: ApexMap) => new ApexList(self.values(), self.valueType)]
  ]
});
