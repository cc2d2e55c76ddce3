import { inputClaim } from "../../../test/claim-fixtures";
import { problemsOf, withMoved, withNew, without, withValues } from "c/countersignRecordList";

const records = ["a", "b", "c"].map((name) => inputClaim(name));
const keys = (list: { key: string }[]): string[] => list.map(({ key }) => key);

it("moves to any place", () => {
  expect(keys(withMoved(records, "a", 2))).toEqual(["b", "c", "a"]);
  expect(keys(withMoved(records, "c", 0))).toEqual(["c", "a", "b"]);
  expect(keys(withMoved(records, "b", 1))).toEqual(["a", "b", "c"]);
});

it("adds with a key of its own, and nothing that was not said", () => {
  const fields = [
    { name: "A__c", label: "A", type: "text" as const, required: false, options: [] },
    { name: "B__c", label: "B", type: "boolean" as const, required: false, options: [] }
  ];
  const [, , , first, second] = withNew(withNew(records, fields, { A__c: "x" }), fields, {});
  expect(first).toMatchObject({ name: null, label: null, values: { A__c: "x", B__c: false } });
  expect(second!.values).toEqual({ A__c: null, B__c: false });
  expect(first!.key).not.toBe(second!.key);
});

it("changes and removes one, and leaves the others and the given list alone", () => {
  expect(withValues(records, "b", { Claim_Name__c: "z" })[1]!.values).toEqual({ Claim_Name__c: "z" });
  expect(keys(without(records, "b"))).toEqual(["a", "c"]);
  expect(keys(records)).toEqual(["a", "b", "c"]);
  expect(records[1]!.values.Claim_Name__c).toBe("b");
});

it("finds what is wrong with one", () => {
  const problem = { record: "a", field: "Type__c", message: "No", isMissing: false };
  expect(problemsOf([problem, { ...problem, record: "b" }], "a")).toEqual([problem]);
});
