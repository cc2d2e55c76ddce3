/**
 * Installs the dependencies when what lies in node_modules is not what package-lock.json asks for.
 * Runs before anything is installed: Node's own modules only.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./npm.mjs";

/**
 * Does node_modules differ from the lock file? Compares contents, not times: a clone, a copy or a cache restored by CI
 * sets the times as it likes. npm writes the hidden lock file last, so an interrupted install counts as stale too.
 * @param {string} root
 */
export function installIsStale(root) {
  const wanted = packages(join(root, "package-lock.json"));
  const installed = packages(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).some(
    ([path, entry]) =>
      path !== "" && installed[path]?.version !== entry.version && !(entry.optional && installed[path] === undefined)
  );
}

/**
 * Runs `npm ci` if needed; throws with what to do when it fails.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export function ensureInstalled(root, say) {
  if (!installIsStale(root)) return;
  say("Installing dependencies (npm ci) ...");
  const [command, args] = npm(["ci", "--no-audit", "--no-fund"]);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0)
    throw new Error(
      `npm ci failed${error ? `: ${error.message}` : ""}. Check the network and the npm registry setting, then run \`npm ci\` in ${root}.`
    );
}

/** @typedef {{ packages: Record<string, {version?: string, optional?: boolean}> }} LockFile */

/** @param {string} file */
function packages(file) {
  try {
    return /** @type {LockFile} */ (JSON.parse(readFileSync(file, "utf8"))).packages;
  } catch {
    return {};
  }
}
