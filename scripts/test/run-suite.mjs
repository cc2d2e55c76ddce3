import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../lib/npm.mjs";

/**
 * @typedef {import("./suites.mjs").Suite} Suite
 * @typedef {import("./suites.mjs").Counts & { script: string, what: string, seconds: number, remark?: string }} SuiteResult
 */

/**
 * Runs a suite as a person would (`npm run ...`), its output passed through, and reads what it counted.
 * @param {Suite} suite
 * @param {{ root: string, scratch: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(suite, { root, scratch, env }) {
  const file = join(scratch, `${suite.script.replace(":", "-")}.json`);
  rmSync(file, { force: true });
  const start = performance.now();
  const status = await execute(npm(["run", "--silent", suite.script, "--", ...suite.json(file)]), root, env);
  const seconds = (performance.now() - start) / 1000;
  return { script: suite.script, what: suite.what, seconds, ...judge(suite, file, status) };
}

/** @param {[string, string[]]} command @param {string} cwd @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function execute([command, args], cwd, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (status) => resolve(status ?? 1));
  });
}

/**
 * A suite that ends badly without counting a failure, or well without a single test, has failed all the same.
 * @param {Suite} suite @param {string} file @param {number} status
 */
function judge(suite, file, status) {
  const counts = read(suite, file);
  if (counts === undefined) return { ...nothing, failed: 1, remark: "ended without a result" };
  if (counts.failed > 0) return counts;
  if (status !== 0) return { ...counts, failed: 1, remark: `ended with exit code ${status}` };
  if (counts.passed === 0) return { ...counts, failed: 1, remark: "ran no test" };
  return counts;
}

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {Suite} suite @param {string} file */
function read(suite, file) {
  try {
    return suite.counts(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
