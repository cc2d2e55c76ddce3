import { delivered } from "../../../test/fixtures";
import { findAll, find, mount, query } from "../../../test/lwc";
import { format, i18n } from "c/countersignLabels";
import CountersignTable from "c/countersignTable";
import type { ReceiptTable } from "countersign/wire";

const TABLE = delivered().members!.find(({ type }) => type === "table")!.table!;

const mountTable = (parts: Partial<ReceiptTable> = {}): Promise<HTMLElement> =>
  mount(CountersignTable, { label: "Lines", table: { ...TABLE, ...parts } });

it("shows each value in the form of its column, and says how many rows are left out", async () => {
  const element = await mountTable();
  expect(findAll(element, "th").map((cell) => cell.textContent)).toEqual(["Article", "Pieces"]);
  const cells = findAll<HTMLElement & { type: string; value: unknown }>(element, "c-countersign-value");
  expect(cells.map(({ type, value }) => [type, value])).toEqual([
    ["text", "Turbidity sensor"],
    ["number", "12"],
    ["text", "Mounting kit"],
    ["number", null]
  ]);
  expect(find(element, "omitted").textContent).toBe(format(i18n.rowsOmitted, 3));
  await expect(element).toBeAccessible();
});

it("can be scrolled by keyboard, under its name", async () => {
  const element = await mountTable({ omittedRows: 0 });
  const [region] = findAll(element, "[role='region']");
  expect(region!.tabIndex).toBe(0);
  expect(region!.getAttribute("aria-label")).toBe("Lines");
  expect(query(element, "omitted")).toBeNull();
});

it("shows a value without a column as text", async () => {
  const element = await mountTable({ columns: [], rows: [["odd"]] });
  expect(findAll<HTMLElement & { type: string }>(element, "c-countersign-value")[0]!.type).toBe("text");
});
