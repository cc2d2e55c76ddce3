/** Installs a package of the operating system where that needs nobody's password: as root, with apt. */
import { spawnSync } from "node:child_process";
import { findOnPath } from "./find-on-path.mjs";

/** Can this process install system packages by itself? */
export const canInstall = () => process.getuid?.() === 0 && findOnPath(["apt-get"]) !== undefined;

/**
 * @param {string} name the Debian package
 * @returns {boolean} whether apt-get reported success
 */
export function installSystemPackage(name) {
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
    }).status === 0;
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", name);
}

/**
 * The command that installs a package on this system, for messages.
 * @param {{ debian: string, mac: string, windows: string }} names
 */
export function installCommand(names) {
  if (process.platform === "darwin") return `brew install ${names.mac}`;
  if (process.platform === "win32") return `winget install ${names.windows}`;
  return `sudo apt-get install -y ${names.debian}`;
}
