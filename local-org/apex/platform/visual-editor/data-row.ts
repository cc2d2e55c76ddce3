import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { compareTo } from "../system/string/tests.ts";

/** One choice of a picklist in App Builder. */
export class DataRowObject {
  readonly label: string | null;
  readonly value: unknown;
  readonly selected: boolean;

  constructor(label: string | null, value: unknown, selected = false) {
    this.label = label;
    this.value = value;
    this.selected = selected;
  }

  copy(): DataRowObject {
    return new DataRowObject(this.label, this.value, this.selected);
  }
}

export const compareRows = (a: DataRowObject, b: DataRowObject): number => compareTo(a.label ?? "", b.label ?? "");

export default define({
  name: "VisualEditor.DataRow",
  kind: "class",
  instance: DataRowObject,
  constructors: [
    [
      "DataRow(String label, Object value, Boolean selected)",
      (label: string | null, value: unknown, selected: boolean | null) =>
        new DataRowObject(label, value, selected ?? false)
    ],
    ["DataRow(String label, Object value)", (label: string | null, value: unknown) => new DataRowObject(label, value)]
  ],
  methods: [
    ["Object clone()", (self: DataRowObject) => self.copy()],
    strict("Integer compareTo(VisualEditor.DataRow o)", compareRows),
    ["String getLabel()", (self: DataRowObject) => self.label],
    ["Object getValue()", (self: DataRowObject) => self.value],
    ["Boolean isSelected()", (self: DataRowObject) => self.selected]
  ]
});
