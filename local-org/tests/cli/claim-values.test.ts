import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claimValues } from "../../cli/send/claim-values.ts";
import type { ClaimInput } from "../../cli/send/wire.ts";
import { UsageError } from "../../cli/usage-error.ts";

const INPUTS: ClaimInput[] = [
  { name: "text", type: "string" },
  { name: "number", type: "number" },
  { name: "flag", type: "boolean" },
  { name: "day", type: "date" },
  { name: "moment", type: "datetime" },
  { name: "list", type: "string_list" }
];
const valueOf = (name: string, ...texts: string[]): unknown => claimValues(new Map([[name, texts]]), INPUTS)[name];

describe("claim values", () => {
  const cases: [string, string[], unknown][] = [
    ["text", ["12"], "12"],
    ["text", ["true"], "true"],
    ["number", ["12.50"], 12.5],
    ["number", ["-1e3"], -1000],
    ["number", ["0x10"], "0x10"],
    ["number", ["12 "], "12 "],
    ["number", ["Infinity"], "Infinity"],
    ["number", [""], ""],
    ["flag", ["true"], true],
    ["flag", ["false"], false],
    ["flag", ["yes"], "yes"],
    ["flag", ["toString"], "toString"],
    ["day", ["2027-03-31"], "2027-03-31"],
    ["moment", ["2027-03-31T10:00:00Z"], "2027-03-31T10:00:00Z"],
    ["list", ["north"], ["north"]],
    ["list", ["north, south", "west"], ["north", "south", "west"]],
    ["unknown", ["5"], "5"]
  ];
  for (const [name, texts, expected] of cases) {
    it(`sends ${name}=${texts.join("; ")} as ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(valueOf(name, ...texts), expected);
    });
  }

  it("refuses several values where one is taken", () => {
    assert.throws(
      () => valueOf("text", "a", "b"),
      new UsageError("--claim text is given more than once, and it takes one value.")
    );
  });
});
