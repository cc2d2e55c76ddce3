/**
 * Runs node:test suites: node scripts/node-tests.mjs FOLDER ... [--except FOLDER] [--json FILE] [-- PART-OF-A-PATH ...]
 * Node 20 knows no patterns for --test, so the files are listed here. What follows `npm run test:local-org --` restricts
 * the run to files whose path contains it.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { except: { type: "string", multiple: true }, json: { type: "string" } }
});
const folders = positionals.filter(isFolder);
const parts = positionals.filter((positional) => !isFolder(positional));
const files = folders
  .flatMap((folder) => testFiles(folder))
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));

if (files.length === 0) {
  console.error(
    `No test file (*.test.ts) in ${folders.join(", ")}${parts.length > 0 ? ` matches ${parts.join(", ")}` : ""}.`
  );
  process.exitCode = 1;
} else {
  process.exitCode = runTests();
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  if (values.except?.includes(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith(".test.ts") ? [path] : [];
  });
}

function runTests() {
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout"];
  const counts = ["--test-reporter=./scripts/lib/count-reporter.mjs", `--test-reporter-destination=${values.json}`];
  const node = [
    "--import",
    "tsx",
    "--test",
    `--test-concurrency=${availableParallelism()}`,
    ...reporters,
    ...(values.json ? counts : []),
    ...files
  ];
  return spawnSync(process.execPath, node, { stdio: ["ignore", "inherit", "inherit"] }).status ?? 1;
}
