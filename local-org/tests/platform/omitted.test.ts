/**
 * What an org has and the engine has not is refused by name: all of the Standard Apex Library stubs, in the namespaces
 * that the engine knows, is either offered or listed as omitted.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlatformClass } from "../../apex/platform/define.ts";
import library from "../../apex/platform/index.ts";
import { OMITTED_MEMBERS, OMITTED_TYPES } from "../../apex/semantics/omitted.ts";
import { refusesScript } from "../language/harness.ts";
import { JavaTypes } from "./support/java-types.ts";
import { readSignature } from "./support/signature.ts";
import { Stubs } from "./support/stubs.ts";

const stubs = new Stubs();
const javaTypes = new JavaTypes();
/** What every object of the platform's own language has, and words that the readers of the stubs take for members. */
const OBJECT_MEMBERS = ["clone", "equals", "getclass", "hashcode", "tostring", "builder", "exception"];
const CLASSES = library.filter(({ kind, name }) => kind !== "enum" && !name.includes("<"));

function membersOf(definition: PlatformClass): string[] {
  const lists = [definition.statics, definition.staticProperties, definition.methods, definition.properties];
  const texts = [...lists.flatMap((members) => (members ?? []).map(([text]) => text)), ...(definition.contract ?? [])];
  return texts.map((text) => readSignature(text, false).name.toLowerCase());
}

/** Those of inner classes too: in the stubs they stand among the members of the outer one. */
const offered = ({ name }: PlatformClass): Set<string> =>
  new Set(library.filter((each) => `${each.name}.`.startsWith(`${name}.`)).flatMap(membersOf));

function published({ name }: PlatformClass): string[] {
  const own = [...(stubs.members(name) ?? []), ...javaTypes.members(name)].map((member) => member.name.toLowerCase());
  const constructor = name.split(".").at(-1)?.toLowerCase();
  return [...new Set(own)].filter((member) => member !== constructor && !OBJECT_MEMBERS.includes(member));
}

test("every published member is offered or listed", () => {
  const missing = CLASSES.flatMap((definition) => {
    const here = offered(definition);
    return published(definition)
      .filter((member) => !here.has(member))
      .map((member) => `${definition.name}.${member}`.toLowerCase());
  });
  assert.deepEqual(
    missing.filter((name) => !OMITTED_MEMBERS.has(name)),
    []
  );
});

test("every published type of a known namespace is offered or listed", () => {
  const here = new Set(library.map(({ name }) => name.replace(/<.*/, "").toLowerCase()));
  const namespaces = new Set([...here].map((name) => name.split(".")[0]));
  const missing = stubs
    .types()
    .map((name) => name.toLowerCase())
    .filter((name) => namespaces.has(name.split(".")[0]) && !here.has(name) && name !== "system.label");
  assert.deepEqual(
    missing.filter((name) => !OMITTED_TYPES.has(name)),
    []
  );
});

test("the lists name nothing that is offered", () => {
  const types = library.map(({ name }) => name.toLowerCase());
  const members = library.flatMap((each) => membersOf(each).map((member) => `${each.name}.${member}`.toLowerCase()));
  assert.deepEqual(
    [...types.filter((name) => OMITTED_TYPES.has(name)), ...members.filter((name) => OMITTED_MEMBERS.has(name))],
    []
  );
});

test("the lists name nothing that does not exist", () => {
  const types = new Set(stubs.types().map((name) => name.toLowerCase()));
  assert.deepEqual(
    [...OMITTED_TYPES].filter((name) => !types.has(name)),
    []
  );
  const members = new Set(
    CLASSES.flatMap((definition) => published(definition).map((member) => `${definition.name}.${member}`.toLowerCase()))
  );
  assert.deepEqual(
    [...OMITTED_MEMBERS].filter((name) => !members.has(name)),
    []
  );
});

test("the refusal says what is not supported, a mistake stays one", () => {
  refusesScript(
    `Version v; Database.MergeResult merged; Schema.FieldSet fields = null; Database.emptyRecycleBin(new List<Id>());
     Blob.toPdf('x'); Type t = Integer.class; t.nothing(); Boolean left = new Dml(1).isLeft;
     Integer all = OrgLimits.getAll().size(); System.Nothing(); Product2 product; SObjectField price = PricebookEntry.UnitPrice; event.go();`,
    [
      "1 Version is not supported by the local org",
      "1 Database.MergeResult is not supported by the local org",
      "1 Schema.FieldSet is not supported by the local org",
      "1 Database.emptyRecycleBin is not supported by the local org",
      "2 Blob.toPdf is not supported by the local org",
      "2 Method does not exist or incorrect signature: void nothing() from the type Type",
      "2 Invalid type: Dml",
      "3 OrgLimits is not supported by the local org",
      "3 Method does not exist or incorrect signature: void Nothing() from the type System",
      "3 Product2 is not supported by the local org",
      "3 PricebookEntry is not supported by the local org",
      "3 Variable does not exist: event"
    ]
  );
});
