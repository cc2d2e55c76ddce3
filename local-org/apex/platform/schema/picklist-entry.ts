import { define } from "../define.ts";
import { PicklistEntryObject } from "./describe.ts";

export default define({
  name: "Schema.PicklistEntry",
  kind: "class",
  instance: PicklistEntryObject,
  methods: [
    ["String getLabel()", ({ entry }: PicklistEntryObject) => entry.label],
    ["String getValue()", ({ entry }: PicklistEntryObject) => entry.value],
    // The schema holds active values only, as describe calls do.
    ["Boolean isActive()", () => true],
    ["Boolean isDefaultValue()", ({ entry }: PicklistEntryObject) => entry.isDefault]
  ]
});
