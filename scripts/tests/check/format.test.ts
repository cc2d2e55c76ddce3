import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { judgeFile } from "../../check/format/judge-file.ts";
import { findJava } from "../../lib/java.mjs";
import { apexTypesCheck } from "../../check/tools/apex-ls.ts";

const repository = join(import.meta.dirname, "..", "..", "..");

describe("the format of", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "countersign-format-"));
    cpSync(join(repository, ".prettierrc.json"), join(root, ".prettierrc.json"));
    symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const judge = async (name: string, text: string): Promise<string | undefined> => {
    writeFileSync(join(root, name), text);
    const problem = await judgeFile(root, name);
    return problem && `${problem.line}:${problem.column} ${problem.message}`;
  };

  test("a file that prettier would leave alone is right", async () => {
    assert.equal(await judge("a.ts", "export const a = 1;\n"), undefined);
    assert.equal(await judge("A.cls", "public class A {\n}\n"), undefined);
  });

  test("another file is wrong from its first difference on", async () => {
    assert.match((await judge("a.ts", "export const a = 1;\nexport const b = 'b';\n")) ?? "", /^2:18 not formatted/);
  });

  test("Apex is syntax first, judged by the official parser", async () => {
    const text = "public class A {\n  void a() {\n    Integer i = ;\n  }\n}\n";
    assert.match((await judge("A.cls", text)) ?? "", /^3:17 .*Unexpected token ';'/);
  });

  test("XML is syntax first", async () => {
    assert.match((await judge("a.xml", "<a>\n  <b>\n</a>\n")) ?? "", /^3:\d+ .*/);
  });
});

describe("the Apex type gate", () => {
  const { PATH, JAVA_HOME } = process.env;
  afterEach(() => Object.assign(process.env, { PATH, ...(JAVA_HOME ? { JAVA_HOME } : {}) }));

  test("says how to get Java where there is none", async () => {
    process.env["PATH"] = "";
    delete process.env["JAVA_HOME"];
    assert.equal(findJava(), undefined);
    const { skipped } = await apexTypesCheck.run(repository);
    assert.match(skipped ?? "", /needs Java 11 or newer; to get it here: \S+/);
  });
});
