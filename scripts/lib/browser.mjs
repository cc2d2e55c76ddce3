/** A Chromium-family browser for the end-to-end journeys. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findOnPath } from "./find-on-path.mjs";
import { canInstall, installCommand, installSystemPackage } from "./system-package.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const MAC_APPS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"
];
const WINDOWS_APPS = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

/** What is said where there is no browser, and what to do about it. */
export function missingBrowser() {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) return `CHROME_PATH names ${chosen}, which does not exist.`;
  const command = installCommand({ debian: "chromium", mac: "--cask google-chrome", windows: "Google.Chrome" });
  return `No browser found. Install one (${command}, or npx playwright install chromium), or set CHROME_PATH to the program.`;
}

/**
 * The browser to use: CHROME_PATH, one of the system, else the one Playwright has downloaded.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") return existsSync(chosen) ? chosen : undefined;
  return findOnPath(NAMES) ?? installedApps().find((file) => existsSync(file)) ?? (await ofPlaywright());
}

/**
 * Finds a browser, or installs one where this process may.
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser(say) {
  const found = await findBrowser();
  if (found !== undefined || process.env["CHROME_PATH"] || !canInstall()) return found;
  say("Installing a browser for the journeys (apt-get install chromium) ...");
  return installSystemPackage("chromium") ? findBrowser() : undefined;
}

function installedApps() {
  if (process.platform === "darwin") return MAC_APPS;
  if (process.platform !== "win32") return [];
  const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].map((name) => process.env[name] ?? "");
  return folders.filter((folder) => folder !== "").flatMap((folder) => WINDOWS_APPS.map((app) => join(folder, app)));
}

/** Loaded late, because this file is read before anything is installed. */
async function ofPlaywright() {
  try {
    const file = (await import("playwright-core")).chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
