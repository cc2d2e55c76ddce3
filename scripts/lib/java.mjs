/** Java, which the Apex type gate and PMD run on. Everything else does without. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findOnPath } from "./find-on-path.mjs";
import { canInstall, installCommand, installSystemPackage } from "./system-package.mjs";

const OLDEST = 11;

/** What to type to get Java here. */
export const javaCommand = () =>
  installCommand({
    debian: "default-jre-headless",
    mac: "temurin",
    windows: "EclipseAdoptium.Temurin.21.JRE"
  });

/**
 * The `java` to use: that of JAVA_HOME, else that of PATH, if it is new enough.
 * @returns {string | undefined}
 */
export function findJava() {
  const home = process.env["JAVA_HOME"];
  const candidates = [home ? join(home, "bin", "java") : undefined, findOnPath(["java"])];
  return candidates.find((java) => java !== undefined && majorVersion(java) >= OLDEST);
}

/**
 * Finds Java, or installs it where this process may.
 * @param {(line: string) => void} say
 * @returns {string | undefined}
 */
export function ensureJava(say) {
  const found = findJava();
  if (found !== undefined || !canInstall()) return found;
  say("Installing Java for the Apex type gate (apt-get install default-jre-headless) ...");
  return installSystemPackage("default-jre-headless") ? findJava() : undefined;
}

/** macOS ships a `java` that only says that there is none: asking for the version tells. @param {string} java */
function majorVersion(java) {
  const { stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  const version = /version "(?:1\.)?(\d+)/.exec(stderr ?? "");
  return version ? Number(version[1]) : 0;
}
