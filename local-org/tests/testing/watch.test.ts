import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TestWatch, watchTests, type Round } from "../../testing/watch.ts";
import { apexClass, makeProject } from "../org/project.ts";

const CLASSES = "force-app/main/default/classes";

const subject = (name: string, answer: string): string =>
  `public with sharing class ${name} {\n  public static Integer answer() {\n    return ${answer};\n  }\n}`;
const testOf = (name: string, expected: number): string =>
  `@IsTest\nprivate class ${name}Test {\n  @IsTest\n  static void shouldAnswer() {\n    Assert.areEqual(${expected}, ${name}.answer());\n  }\n}`;

const project = (): string =>
  makeProject({
    "force-app/demo/.gitkeep": "",
    ...apexClass("One", subject("One", "1")),
    ...apexClass("OneTest", testOf("One", 1)),
    ...apexClass("Two", subject("Two", "2")),
    ...apexClass("TwoTest", testOf("Two", 2))
  });
const optionsOf = (root: string) => ({ root, stateDir: join(root, ".local-org") });
const write = (root: string, name: string, text: string): void =>
  writeFileSync(join(root, CLASSES, `${name}.cls`), text);

function outcomes(round: Round): string[] {
  assert.equal(round.kind, "ran", JSON.stringify(round));
  return round.kind === "ran" ? round.report.tests.map((each) => `${each.className} ${each.outcome}`) : [];
}
const ran = (round: Round): number => (round.kind === "ran" ? round.ran : 0);

test("a change inside of a method runs the tests that run it, and keeps what is known of the others", () => {
  const root = project();
  const rounds = new TestWatch(optionsOf(root));
  assert.deepEqual(outcomes(rounds.round()), ["OneTest pass", "TwoTest pass"]);
  write(root, "One", subject("One", "7"));
  const second = rounds.round();
  assert.deepEqual(outcomes(second), ["OneTest fail", "TwoTest pass"]);
  assert.equal(ran(second), 1);
  write(root, "OneTest", testOf("One", 7));
  const third = rounds.round();
  assert.deepEqual(outcomes(third), ["OneTest pass", "TwoTest pass"]);
  assert.equal(ran(third), 1);
});

test("a change that others can see runs everything", () => {
  const root = project();
  const rounds = new TestWatch(optionsOf(root));
  rounds.round();
  write(root, "One", subject("One", "1").replace("public static", "@TestVisible\n  private static"));
  assert.equal(ran(rounds.round()), 2);
  rmSync(join(root, CLASSES, "TwoTest.cls"));
  rmSync(join(root, CLASSES, "TwoTest.cls-meta.xml"));
  assert.deepEqual(outcomes(rounds.round()), ["OneTest pass"]);
});

const PAIR = `public with sharing class Pair {
  public static Integer left() {
    return 1;
  }
  public static Integer right() {
    return 2;
  }
  public static void hook() {
  }
}`;
const PAIR_TEST = `@IsTest
private class PairTest {
  @IsTest
  static void shouldTellLeft() {
    Pair.hook();
    Assert.areEqual(1, Pair.left());
  }
  @IsTest
  static void shouldTellRight() {
    Assert.areEqual(2, Pair.right());
  }
}`;
/** Tests that ran in the round after Pair was written anew. */
function ranAfter(rounds: TestWatch, root: string, text: string): number {
  write(root, "Pair", text);
  const round = rounds.round();
  assert.equal(round.kind, "ran", JSON.stringify(round));
  return ran(round);
}

test("only the tests that run through the changed member run again, wherever it stands by then", () => {
  const root = makeProject({ ...apexClass("Pair", PAIR), ...apexClass("PairTest", PAIR_TEST) });
  const rounds = new TestWatch(optionsOf(root));
  assert.equal(ran(rounds.round()), 2);
  const longer = PAIR.replace("return 1;", "Integer one = 1;\n\n    return one;");
  assert.equal(ranAfter(rounds, root, longer), 1);
  const wrong = longer.replace("return 2;", "return 3;");
  assert.equal(ranAfter(rounds, root, wrong), 1);
  write(root, "Pair", longer);
  assert.deepEqual(outcomes(rounds.round()), ["PairTest pass", "PairTest pass"]);
});

test("a comment runs nothing; a method that was empty may have been called by anybody", () => {
  const root = makeProject({ ...apexClass("Pair", PAIR), ...apexClass("PairTest", PAIR_TEST) });
  const rounds = new TestWatch(optionsOf(root));
  rounds.round();
  const commented = PAIR.replace("public static Integer", "// Why.\n  public static Integer");
  assert.equal(ranAfter(rounds, root, commented), 0);
  const hooked = commented.replace("hook() {", "hook() {\n    throw new QueryException('no');");
  write(root, "Pair", hooked);
  assert.deepEqual(outcomes(rounds.round()), ["PairTest fail", "PairTest pass"]);
});

test("a set-up that fails is reported once, whatever follows it", () => {
  const body = "  @TestSetup\n  static void prepare() {\n    Assert.fail('no');\n  }\n  @IsTest";
  const root = makeProject({
    ...apexClass("Pair", PAIR),
    ...apexClass("PairTest", PAIR_TEST.replace("  @IsTest", body))
  });
  const found = outcomes(new TestWatch(optionsOf(root)).round());
  assert.deepEqual(found, ["PairTest fail", "PairTest pass", "PairTest pass"]);
});

test("what does not compile is shown with its place, and the next round goes on", () => {
  const root = project();
  const rounds = new TestWatch(optionsOf(root));
  rounds.round();
  write(root, "One", subject("One", "'text'"));
  const broken = rounds.round();
  assert.match(broken.kind === "problems" ? broken.text : "", /classes\/One\.cls:3:\d+ Illegal assignment/);
  write(root, "One", "public class One {\n  static Integer answer() { return 1 }\n}");
  const unread = rounds.round();
  const text = unread.kind === "problems" ? unread.text : "";
  assert.match(text, /^\S+\/One\.cls:2:\d+ .*\nand 1 more in what uses it$/);
  write(root, "One", subject("One", "1 + 0"));
  assert.deepEqual(outcomes(rounds.round()), ["OneTest pass", "TwoTest pass"]);
});

test("nothing runs when nothing has changed, everything when something else has", () => {
  const rounds = new TestWatch(optionsOf(project()));
  rounds.round();
  assert.equal(rounds.round().kind, "unchanged");
  assert.equal(ran(rounds.round(true)), 2);
});

test("a class that was asked for may come and go", () => {
  const root = project();
  const rounds = new TestWatch({ ...optionsOf(root), classes: ["TwoTest"] });
  assert.deepEqual(outcomes(rounds.round()), ["TwoTest pass"]);
  const names = ["TwoTest.cls", "TwoTest.cls-meta.xml"].map((name) => join(root, CLASSES, name));
  const texts = names.map((name) => readFileSync(name, "utf8"));
  names.forEach((name) => rmSync(name));
  const gone = rounds.round(true);
  assert.match(gone.kind === "problems" ? gone.text : "", /There is no Apex test class TwoTest/);
  names.forEach((name, index) => writeFileSync(name, texts[index]));
  assert.deepEqual(outcomes(rounds.round(true)), ["TwoTest pass"]);
});

test("other metadata that changed while nothing compiled still runs everything", () => {
  const root = project();
  const rounds = new TestWatch(optionsOf(root));
  rounds.round();
  write(root, "One", "public class One {");
  assert.equal(rounds.round(true).kind, "problems");
  write(root, "One", subject("One", "1"));
  assert.equal(ran(rounds.round()), 2);
  assert.equal(rounds.round().kind, "unchanged");
});

test("files are watched until it is stopped", async () => {
  const root = project();
  mkdirSync(join(root, "force-app/demo"), { recursive: true });
  const told: Round[] = [];
  let next: () => void = () => undefined;
  const stop = watchTests(optionsOf(root), (round) => {
    told.push(round);
    next();
  });
  const second = new Promise<void>((resolve) => (next = resolve));
  // Watching begins a moment after it was asked for.
  setTimeout(() => write(root, "One", subject("One", "3")), 100);
  await second;
  stop();
  assert.deepEqual(outcomes(told[1]), ["OneTest fail", "TwoTest pass"]);
});
