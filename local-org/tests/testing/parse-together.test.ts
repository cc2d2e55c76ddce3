import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundle } from "../../../scripts/lib/bundle.mjs";
import { parseSource, type ApexSource } from "../../apex/semantics/parse-source.ts";
import { isKnown, type SyntaxCache } from "../../apex/syntax/cache.ts";
import type { TypeDeclaration } from "../../apex/syntax/ast.ts";
import { REPOSITORY } from "../../org/repository.ts";
import { parseTogether } from "../../testing/parse-together.ts";

const ENTRIES = ["local-org/cli/test-apex.ts", "local-org/testing/parser-thread.ts"];
const thread = (): URL => pathToFileURL(join(bundle(REPOSITORY, ENTRIES), "parser-thread.mjs"));

class MemoryCache implements SyntaxCache {
  readonly trees = new Map<string, TypeDeclaration>();

  read(key: string): TypeDeclaration | undefined {
    return this.trees.get(key);
  }
  write(key: string, tree: TypeDeclaration): void {
    this.trees.set(key, tree);
  }
}

const source = (name: string, body: string): ApexSource => ({
  path: `classes/${name}.cls`,
  text: `public class ${name} {\n${body}\n}`
});
const many = (count: number): ApexSource[] =>
  Array.from({ length: count }, (_, index) => source(`C${index}`, `  Integer value = ${index};`));

test("two threads come to the trees that one comes to", async () => {
  const sources = [...many(120), { path: "triggers/T.trigger", text: "trigger T on Account (before insert) {\n}" }];
  const together = new MemoryCache();
  await parseTogether(sources, together, thread());
  const alone = new MemoryCache();
  for (const each of sources) parseSource(each, alone);
  assert.equal(together.trees.size, sources.length);
  // Stored trees are JSON; what JSON leaves out makes no difference.
  const stored = ({ trees }: MemoryCache): unknown => JSON.parse(JSON.stringify([...trees].toSorted()));
  assert.deepEqual(stored(together), stored(alone));
});

test("a source with mistakes stays unknown, for the compiler to report", async () => {
  const broken = source("Broken", "  Integer value = ;");
  const cache = new MemoryCache();
  await parseTogether([broken, ...many(80)], cache, thread());
  assert.equal(cache.trees.size, 80);
  assert.ok(!isKnown(broken.text, cache));
});

test("a few sources are left to the compiler, without a thread", async () => {
  const cache = new MemoryCache();
  await parseTogether(many(3), cache, new URL("file:///there-is-no-such-module.mjs"));
  assert.equal(cache.trees.size, 0);
});

test("a thread that fails makes the run fail", async () => {
  const missing = new URL("file:///there-is-no-such-module.mjs");
  await assert.rejects(parseTogether(many(60), new MemoryCache(), missing), /there-is-no-such-module/);
});
