import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPort } from "../../cli/start/port.ts";
import { stopwatch } from "../../cli/start/stopwatch.ts";
import { nodeVersionProblem } from "../../../scripts/lib/node-version.mjs";

describe("PORT", () => {
  const accepted: [string | undefined, number][] = [
    [undefined, 3333],
    ["", 3333],
    ["0", 0],
    ["4444", 4444],
    ["65535", 65_535]
  ];
  for (const [text, port] of accepted) {
    it(`${text ?? "not set"} is ${port}`, () => assert.equal(readPort(text), port));
  }
  for (const text of ["65536", "-1", "80a", " 80", "3e3"]) {
    it(`refuses "${text}"`, () => assert.throws(() => readPort(text), /PORT must be a number from 0 to 65535/));
  }
});

describe("progress", () => {
  it("says each step with the seconds since the start", () => {
    const times = [1_000, 1_600, 13_040];
    const lines: string[] = [];
    const step = stopwatch(
      (line) => lines.push(line),
      () => times.shift() ?? 0
    );
    step("first");
    step("second");
    assert.deepEqual(lines, ["[ 0.6 s] first", "[12.0 s] second"]);
  });
});

describe("Node version", () => {
  for (const version of ["18.20.0", "20.18.3", "20.9.0"]) {
    it(`${version} is too old`, () =>
      assert.match(nodeVersionProblem(version) ?? "", /Node .* is too old: install Node 20\.19/));
  }
  for (const version of ["20.19.0", "20.100.0", "22.0.0", "24.1.0"]) {
    it(`${version} will do`, () => assert.equal(nodeVersionProblem(version), undefined));
  }
});
