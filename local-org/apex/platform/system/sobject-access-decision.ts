import { ApexMap, ApexSet, type ApexList } from "../../runtime/collections.ts";
import { INTEGER, setOf, STRING } from "../../runtime/types.ts";
import { define } from "../define.ts";

/** What Security.stripInaccessible did. */
export class AccessDecision {
  readonly records: ApexList;
  /** Object name -> names of the fields taken out. */
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly modified: readonly number[];

  constructor(records: ApexList, removed: ReadonlyMap<string, ReadonlySet<string>>, modified: readonly number[]) {
    this.records = records;
    this.removed = removed;
    this.modified = modified;
  }
}

function removedFields(self: AccessDecision): ApexMap {
  const entries = [...self.removed].map(([object, fields]) => [object, new ApexSet(fields, STRING)] as const);
  return new ApexMap(entries, STRING, setOf(STRING));
}

export default define({
  name: "System.SObjectAccessDecision",
  kind: "class",
  instance: AccessDecision,
  methods: [
    ["Set<Integer> getModifiedIndexes()", (self: AccessDecision) => new ApexSet(self.modified, INTEGER)],
    ["List<SObject> getRecords()", (self: AccessDecision) => self.records],
    ["Map<String, Set<String>> getRemovedFields()", removedFields]
  ]
});
