import { callApex } from "../../runtime/invoke.ts";
import { ApexObject } from "../../runtime/object.ts";
import { sameValue } from "../assertions.ts";
import { define } from "../define.ts";
import type { DataRowObject } from "./data-row.ts";
import type { DynamicPickListRowsObject } from "./dynamic-pick-list-rows.ts";

/** What the picklist of an App Builder property extends in Apex. */
export class DynamicPickListObject extends ApexObject {}

function rowOf(self: DynamicPickListObject, value: unknown): DataRowObject | undefined {
  const { rows } = callApex(self, "getValues", []) as DynamicPickListRowsObject;
  return rows.find((row) => sameValue(row.value, value));
}

export default define({
  name: "VisualEditor.DynamicPickList",
  kind: "class",
  abstract: true,
  extensible: true,
  instance: DynamicPickListObject,
  methods: [
    [
      "String getLabel(Object attributeValue)",
      (self: DynamicPickListObject, value: unknown) => rowOf(self, value)?.label ?? null
    ],
    [
      "Boolean isValid(Object attributeValue)",
      (self: DynamicPickListObject, value: unknown) => rowOf(self, value) !== undefined
    ]
  ],
  contract: ["VisualEditor.DataRow getDefaultValue()", "VisualEditor.DynamicPickListRows getValues()"]
});
