import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { internType } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { compareRows, type DataRowObject } from "./data-row.ts";

/** The choices of a picklist in App Builder. */
export class DynamicPickListRowsObject {
  readonly rows: DataRowObject[];
  containsAll: boolean;

  constructor(rows: readonly DataRowObject[] = [], containsAll = true) {
    this.rows = [...rows];
    this.containsAll = containsAll;
  }

  get(index: number): DataRowObject {
    return this.rows[index] ?? throwApex("System.ListException", `List index out of bounds: ${index}`);
  }
}

const rowsOf = (list: ApexList): DataRowObject[] => list.items as DataRowObject[];
const listOfRows = (rows: DataRowObject[]): ApexList => new ApexList(rows, internType("class", "VisualEditor.DataRow"));

export default define({
  name: "VisualEditor.DynamicPickListRows",
  kind: "class",
  instance: DynamicPickListRowsObject,
  constructors: [
    ["DynamicPickListRows()", () => new DynamicPickListRowsObject()],
    strict(
      "DynamicPickListRows(List<VisualEditor.DataRow> rows)",
      (rows: ApexList) => new DynamicPickListRowsObject(rowsOf(rows))
    ),
    strict(
      "DynamicPickListRows(List<VisualEditor.DataRow> rows, Boolean containsAllRows)",
      (rows: ApexList, all: boolean) => new DynamicPickListRowsObject(rowsOf(rows), all)
    )
  ],
  methods: [
    strict("void addAllRows(List<VisualEditor.DataRow> rows)", (self: DynamicPickListRowsObject, rows: ApexList) => {
      self.rows.push(...rowsOf(rows));
    }),
    strict("void addRow(VisualEditor.DataRow row)", (self: DynamicPickListRowsObject, row: DataRowObject) => {
      self.rows.push(row);
    }),
    ["Object clone()", (self: DynamicPickListRowsObject) => new DynamicPickListRowsObject(self.rows, self.containsAll)],
    ["Boolean containsAllRows()", (self: DynamicPickListRowsObject) => self.containsAll],
    strict("VisualEditor.DataRow get(Integer i)", (self: DynamicPickListRowsObject, index: number) => self.get(index)),
    ["List<VisualEditor.DataRow> getDataRows()", (self: DynamicPickListRowsObject) => listOfRows([...self.rows])],
    strict("void setContainsAllRows(Boolean containsAllRows)", (self: DynamicPickListRowsObject, all: boolean) => {
      self.containsAll = all;
    }),
    ["Integer size()", (self: DynamicPickListRowsObject) => self.rows.length],
    ["void sort()", (self: DynamicPickListRowsObject) => void self.rows.sort(compareRows)]
  ]
});
