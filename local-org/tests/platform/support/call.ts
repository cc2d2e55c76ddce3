/** Calls members of the library as the engine does: by class and signature. */
import assert from "node:assert/strict";
import library from "../../../apex/platform/index.ts";
import type { Implementation } from "../../../apex/platform/define.ts";
import { ApexBlob } from "../../../apex/runtime/blob.ts";
import { ApexList, ApexMap, ApexSet } from "../../../apex/runtime/collections.ts";
import { ApexDate } from "../../../apex/runtime/date.ts";
import { ApexDatetime } from "../../../apex/runtime/datetime.ts";
import { ApexException, exceptionTypeName } from "../../../apex/runtime/exceptions.ts";
import { ApexEnum } from "../../../apex/runtime/object.ts";
import { stringify } from "../../../apex/runtime/stringify.ts";
// Makes the library's types known to the runtime: exceptions are made by name.
import "../../../apex/semantics/library.ts";
import { normalType, readSignature } from "./signature.ts";

const members = new Map<string, Implementation>();

const key = (className: string, name: string, types: readonly string[]): string =>
  `${className}.${name}(${types.map(normalType).join(",")})`.toLowerCase();

for (const { name: className, statics = [], methods = [], constructors = [] } of library) {
  for (const [text, implementation] of [...statics, ...methods, ...constructors]) {
    const { name, parameters = [] } = readSignature(text, false);
    members.set(key(className, name, parameters), implementation);
  }
}

/** `call("System.String", "left(Integer)", "abcdef", 3)`; the receiver first where there is one. */
export function call(className: string, signature: string, ...values: unknown[]): unknown {
  const [, name = "", types = ""] = /^(\w+)\((.*)\)$/.exec(signature) ?? [];
  const parts = types === "" ? [] : types.split(/,(?![^<]*>)/);
  const implementation = members.get(key(className, name, parts));
  if (!implementation) throw new Error(`The library has no ${className}.${signature}.`);
  return implementation(...values);
}

/** Apex values as plain ones that a test can compare at a glance. */
export function plain(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof ApexList) return value.items.map(plain);
  if (value instanceof ApexSet) return value.values().map(plain);
  if (value instanceof ApexMap)
    return Object.fromEntries(value.entries().map(([name, each]) => [String(name), plain(each)]));
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString("hex");
  if (value instanceof ApexDatetime || value instanceof ApexDate) return value.toIso();
  return value instanceof ApexEnum ? value.name : stringify(value);
}

/** `System.MathException: Divide by 0` */
export function throwsApex(block: () => unknown, expected: string | RegExp): void {
  assert.throws(block, (error) => {
    assert.ok(error instanceof ApexException, `no Apex exception: ${String(error)}`);
    const text = `${exceptionTypeName(error)}: ${error.$message ?? ""}`;
    if (typeof expected === "string") assert.equal(text, expected);
    else assert.match(text, expected);
    return true;
  });
}

/** A row of a table: signature, arguments (receiver first), result as `plain` shows it. */
export type Row = readonly [signature: string, values: readonly unknown[], expected: unknown];

export function check(className: string, rows: readonly Row[]): void {
  for (const [signature, values, expected] of rows) {
    const shown = `${className}.${signature} of ${values.map((value) => JSON.stringify(plain(value), bigints)).join(", ")}`;
    assert.deepEqual(plain(call(className, signature, ...values)), expected, shown);
  }
}

const bigints = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}L` : value);
