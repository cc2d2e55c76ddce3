import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { treeStamp } from "../../preview/tree-stamp.ts";

const folder = mkdtempSync(join(tmpdir(), "tree-stamp-"));
after(() => rmSync(folder, { recursive: true }));

test("changes with every file written, added, renamed or removed below the folder, and only then", () => {
  const stamps: string[] = [];
  const note = (): number => stamps.push(treeStamp([folder, join(folder, "absent")]));
  const file = join(folder, "deep", "a.txt");
  note();
  mkdirSync(join(folder, "deep"));
  writeFileSync(file, "one");
  note();
  writeFileSync(file, "three");
  note();
  renameSync(file, join(folder, "b.txt"));
  note();
  writeFileSync(file, "three");
  note();

  assert.equal(new Set(stamps).size, stamps.length);
  assert.equal(treeStamp([folder, join(folder, "absent")]), stamps.at(-1));
});
