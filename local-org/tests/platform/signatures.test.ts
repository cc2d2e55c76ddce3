/**
 * Every member that the library offers exists on the platform with the same signature: in the Standard Apex Library
 * stubs, or, for what these lack (String, Decimal, Database.insert, ...), in the types of Salesforce Code Analyzer.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import library from "../../apex/platform/index.ts";
import type { PlatformClass } from "../../apex/platform/define.ts";
import { JavaTypes } from "./support/java-types.ts";
import { memberKey, readSignature, type Member } from "./support/signature.ts";
import { Stubs } from "./support/stubs.ts";
import { ALLOWED, ALLOWED_CONSTANTS } from "./support/allowed.ts";

const stubs = new Stubs();
const javaTypes = new JavaTypes();

function offered(definition: PlatformClass): Member[] {
  const texts = (members: readonly (readonly [string, unknown])[] | undefined, isStatic: boolean): Member[] =>
    (members ?? []).map(([text]) => readSignature(text, isStatic));
  return [
    ...texts(definition.constructors, false),
    ...texts(definition.statics, true),
    ...texts(definition.staticProperties, true),
    ...texts(definition.methods, false),
    ...texts(definition.properties, false),
    ...(definition.contract ?? []).map((text) => readSignature(text, false))
  ];
}

const plainName = (definition: PlatformClass): string => definition.name.replace(/<.*/, "");
const isGeneric = (definition: PlatformClass): boolean => definition.name.includes("<");
const used = new Set<string>();

function isAllowed(name: string, member: Member): boolean {
  const key = `${name}: ${memberKey(member)}`;
  if (!(key in ALLOWED)) return false;
  used.add(key);
  return true;
}

function problems(definition: PlatformClass): string[] {
  const name = plainName(definition);
  const fromStubs = new Map((stubs.members(name) ?? []).map((member) => [memberKey(member), member]));
  const fromJava = new Set(javaTypes.members(name).map(memberKey));
  return offered(definition).flatMap((member) => {
    const key = memberKey(member);
    const stub = fromStubs.get(key);
    if (stub && stub.names.join().toLowerCase() !== member.names.join().toLowerCase()) {
      return [`${key}: parameters are called ${stub.names.join(", ")}`];
    }
    return stub || fromJava.has(key) || isAllowed(name, member) ? [] : [`${name}: ${key}`];
  });
}

for (const definition of library.filter(({ kind }) => kind !== "enum")) {
  // Type parameters have other names in each list; the collections have tests of their own.
  if (isGeneric(definition)) continue;
  test(`${definition.name} has the platform's signatures`, () => {
    assert.deepEqual(problems(definition), []);
  });
}

for (const { name, values = [] } of library.filter(({ kind }) => kind === "enum")) {
  test(`${name} has the platform's constants`, () => {
    const listed = stubs.constants(name) ?? [];
    const known = new Set(listed.length > 0 ? listed : javaTypes.members(name).map((member) => member.name));
    const strange = values.filter((value) => !known.has(value) && !(`${name}.${value}` in ALLOWED_CONSTANTS));
    assert.deepEqual(strange, []);
  });
}

test("every exception to the rule is still needed", () => {
  for (const definition of library) if (!isGeneric(definition)) problems(definition);
  assert.deepEqual(
    Object.keys(ALLOWED).filter((key) => !used.has(key)),
    []
  );
});
