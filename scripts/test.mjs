/**
 * `npm test`: installs what is missing, runs every suite and closes with `N passed, N failed` for the whole.
 * Plain JavaScript, because it runs before anything is installed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser, missingBrowser } from "./lib/browser.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { ensureJava, javaCommand } from "./lib/java.mjs";
import { nodeVersionProblem } from "./lib/node-version.mjs";
import { runSuite } from "./test/run-suite.mjs";
import { suites } from "./test/suites.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), "countersign-test-"));
try {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  ensureInstalled(root, console.log);
  const results = await runAll({ ...process.env, ...(await tools()) });
  summarize(results);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Sees to a browser and to Java, and hands the browser on to the journeys. @returns {Promise<NodeJS.ProcessEnv>} */
async function tools() {
  if (ensureJava(console.log) === undefined) {
    console.log(`No Java 11 or newer: the Apex type gate cannot run. To get it: ${javaCommand()}`);
  }
  const browser = await ensureBrowser(console.log);
  if (browser === undefined) {
    console.log(missingBrowser());
    return {};
  }
  return { CHROME_PATH: browser };
}

/** @param {NodeJS.ProcessEnv} env */
async function runAll(env) {
  const results = [];
  for (const suite of suites) {
    console.log(`\n=== npm run ${suite.script} ===`);
    results.push(await runSuite(suite, { root, scratch, env }));
  }
  return results;
}

/** @param {import("./test/run-suite.mjs").SuiteResult[]} results */
function summarize(results) {
  console.log("\n=== Summary ===");
  results.forEach((result) => console.log(resultLine(result)));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** @param {import("./test/run-suite.mjs").SuiteResult} result */
function resultLine({ script, what, passed, failed, skipped, seconds, remark }) {
  const counts = `${passed} ${what} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped (reason above)` : ""}`;
  return `${script.padEnd(16)} ${counts} in ${seconds.toFixed(1)} s${remark ? `: ${remark}` : ""}`;
}
