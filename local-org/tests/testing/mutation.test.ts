import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { MutationSession } from "../../testing/mutation/session.ts";
import { selectMutants } from "../../testing/mutation/select.ts";
import { isGuard, staleEntries, type MutationSettings } from "../../testing/mutation/settings.ts";
import { mutationText, scoreOf } from "../../testing/mutation/report.ts";
import type { TriedMutant } from "../../testing/mutation/mutants.ts";
import { apexClass, makeProject } from "../org/project.ts";

const GATE = `public with sharing class Gate {
  private static final Integer MOST = 3;
  public static String open(String name, Integer tries) {
    if (name == null || tries > MOST) {
      throw new IllegalArgumentException('closed');
    }
    List<String> opened = new List<String>();
    for (Integer i = 0; i < tries; i++) {
      opened.add(name);
    }
    note(name);
    return String.join(opened, ',');
  }
  private static void note(String name) {
    System.debug(name);
  }
  public static Boolean isShut() {
    return MOST < 0;
  }
}`;
const GATE_TEST = `@IsTest
private class GateTest {
  @IsTest
  static void shouldOpen() {
    Assert.areEqual('a,a', Gate.open('a', 2));
    Assert.areEqual('b,b,b', Gate.open('b', 3));
  }
  @IsTest
  static void shouldStayClosed() {
    try {
      Gate.open('a', 4);
      Assert.fail('open');
    } catch (IllegalArgumentException e) {
      Assert.areEqual('closed', e.getMessage());
    }
  }
}`;

const root = makeProject({ ...apexClass("Gate", GATE), ...apexClass("GateTest", GATE_TEST) });
const session = new MutationSession(root, join(root, ".local-org"));
const tried: readonly TriedMutant[] = session.mutants.map((mutant) => session.try(mutant));
const at = (line: number): string[] => tried.filter((each) => each.line === line).map(describe);
const describe = ({ what, verdict }: TriedMutant): string => `${what}: ${verdict}`;

test("conditions, operators, operands and constants are mutated, and tests notice", () => {
  assert.deepEqual(at(4), [
    "== becomes !=: killed",
    "> becomes >=: killed",
    "> becomes <=: killed",
    "|| becomes &&: killed",
    "left side of || removed: survived",
    "right side of || removed: killed",
    "condition becomes true: killed",
    "condition becomes false: killed"
  ]);
  assert.deepEqual(at(2), ["3 becomes 4: killed"]);
  assert.deepEqual(at(5), ["'closed' becomes '': killed"]);
});

test("a loop that never ends is noticed by the limit of statements", () => {
  assert.ok(at(8).includes("condition becomes true: killed"), at(8).join("\n"));
});

test("removed statements and returned values", () => {
  assert.deepEqual(at(9), ["statement removed: killed"]);
  assert.deepEqual(at(11), ["statement removed: survived"]);
  assert.ok(at(12).includes("returns null: killed"));
});

test("what no test runs is said to be uncovered", () => {
  assert.deepEqual(
    tried.filter((each) => each.line === 18).map((each) => each.verdict),
    ["uncovered", "uncovered", "uncovered", "uncovered"]
  );
});

test("mutants that would not compile are none", () => {
  assert.ok(!at(12).includes("returns the opposite: survived"));
  assert.equal(
    tried.some((each) => each.what === "returns the opposite" && each.line === 12),
    false
  );
});

test("nothing of all this is left when no mutant runs", () => {
  assert.equal(new Set(session.mutants.map((each) => each.id)).size, session.mutants.length);
  assert.deepEqual(
    session.mutants.map((mutant) => session.try(mutant).verdict),
    tried.map((each) => each.verdict)
  );
});

const SETTINGS: MutationSettings = {
  threshold: 85,
  guards: [{ class: "Gate", only: "if (", reason: "lets in" }],
  equivalent: [{ class: "Gate", source: "note(name);", what: "statement removed", reason: "only a debug line" }]
};

test("guards are what takes a protection away, within the lines that are listed", () => {
  const all = { classes: [], guards: true, seed: 1 };
  assert.deepEqual(
    selectMutants(session.mutants, all, SETTINGS).map(({ line, what }) => `${line} ${what}`),
    ["4 left side of || removed", "4 right side of || removed", "4 condition becomes false"]
  );
  assert.ok(!session.mutants.filter((each) => each.kind === "constant").some((each) => isGuard(each, SETTINGS)));
});

test("a sample is the same for the same seed; equivalent mutants are in none", () => {
  const sample = (seed: number): number[] =>
    selectMutants(session.mutants, { classes: ["gate"], guards: false, sample: 5, seed }, SETTINGS).map(({ id }) => id);
  assert.equal(sample(1).length, 5);
  assert.deepEqual(sample(1), sample(1));
  assert.notDeepEqual(sample(1), sample(2));
  const every = selectMutants(session.mutants, { classes: [], guards: false, seed: 1 }, SETTINGS);
  assert.equal(every.length, session.mutants.length - 1);
});

test("an entry that speaks of nothing is named", () => {
  assert.deepEqual(staleEntries(SETTINGS, session.mutants), []);
  const stale = {
    ...SETTINGS,
    guards: [{ class: "Gone", reason: "" }],
    equivalent: [{ ...SETTINGS.equivalent[0], what: "x" }]
  };
  assert.equal(staleEntries(stale as MutationSettings, session.mutants).length, 2);
});

test("the report names survivors with their place, and the score", () => {
  const text = mutationText(tried, 85);
  assert.match(text, /classes\/Gate\.cls:11:5 {2}statement removed\n {4}note\(name\);/);
  assert.match(text, /Gate\.cls:18:12 .*\(no test runs it\)/);
  const { mutants, killed, survived, uncovered, score } = scoreOf(tried);
  assert.equal(killed + survived + uncovered, mutants);
  assert.match(text, new RegExp(`Mutants: ${killed} of ${mutants} killed, ${score} % \\(85 % wanted\\)`));
});
