/**
 * `npm run test:e2e`: the journeys, with what node-tests.mjs takes. Without a browser it says so once and at once, and not
 * in each journey after everything else has been started.
 */
import { spawnSync } from "node:child_process";
import { ensureBrowser, missingBrowser } from "./lib/browser.mjs";

const browser = await ensureBrowser(console.log);
if (browser === undefined) console.error(missingBrowser());
process.exitCode = browser === undefined ? 1 : run(browser);

/** @param {string} program */
function run(program) {
  const tests = ["scripts/node-tests.mjs", "local-org/tests/e2e", ...process.argv.slice(2)];
  const env = { ...process.env, CHROME_PATH: program };
  return spawnSync(process.execPath, tests, { stdio: ["ignore", "inherit", "inherit"], env }).status ?? 1;
}
