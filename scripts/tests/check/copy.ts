import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mistake } from "./planted/mistake.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const PARTS = ["force-app", "lwc-src", "types", "config", "sfdx-project.json", "tsconfig.json", ".prettierrc.json"];

/** A copy of what the static checks read, in a folder of its own. */
export function copyOfPackage(): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), "countersign-check-"));
  for (const part of PARTS.filter((each) => existsSync(join(repository, each)))) {
    cpSync(join(repository, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export interface Planted {
  readonly mistake: Mistake;
  /** Where the report has to point. */
  readonly file: string;
  readonly line: number;
}

/** Plants all mistakes. Lines are those of the end: a later mistake of the same file may push an earlier one down. */
export const plantAll = (root: string, mistakes: readonly Mistake[]): Planted[] =>
  mistakes.reduce<Planted[]>((planted, mistake) => [...shifted(root, planted, mistake), plant(root, mistake)], []);

function plant(root: string, mistake: Mistake): Planted {
  const { find, replace, lineOf, reportedIn = mistake.file } = mistake;
  const path = join(root, mistake.file);
  if (replace === undefined) {
    rmSync(path);
    return { mistake, file: reportedIn, line: 1 };
  }
  const text = find === undefined ? "" : readFileSync(path, "utf8");
  const at = placeOf(text, find ?? "", mistake);
  const changed = text.slice(0, at) + replace + text.slice(at + (find?.length ?? 0));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, changed);
  if (lineOf === undefined) return { mistake, file: reportedIn, line: lineAt(changed, at) };
  const reported = reportedIn === mistake.file ? changed : readFileSync(join(root, reportedIn), "utf8");
  return { mistake, file: reportedIn, line: lineAt(reported, placeOf(reported, lineOf, mistake)) };
}

/** What was planted so far, where it will be once this mistake is planted too. */
function shifted(root: string, planted: readonly Planted[], mistake: Mistake): Planted[] {
  const { find, replace } = mistake;
  if (find === undefined || replace === undefined) return [...planted];
  const text = readFileSync(join(root, mistake.file), "utf8");
  const line = lineAt(text, placeOf(text, find, mistake));
  const added = replace.split("\n").length - find.split("\n").length;
  return planted.map((each) =>
    each.file === mistake.file && each.line > line ? { ...each, line: each.line + added } : each
  );
}

function placeOf(text: string, part: string, mistake: Mistake): number {
  const at = text.indexOf(part);
  assert.ok(at >= 0, `"${mistake.what}": ${mistake.file} does not hold ${part}`);
  return at;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
