import { readJsonFile } from "../org/json-file.ts";
import type { RestAnswer } from "../org/open.ts";
import { readDemoConfig } from "./config.ts";

const REST = "/services/apexrest";

/** How the org's site is asked for the key set: as its guest user, at the path that receivers know. */
export function keySetCall(root: string): {
  readonly username: string;
  readonly method: string;
  readonly path: string;
} {
  const services = readJsonFile<{ keySetPath: string }>(root, "config/services.json");
  return { username: readDemoConfig(root).siteUser, method: "GET", path: services.keySetPath.slice(REST.length) };
}

/** Hands the answer to the site, for receivers to fetch while the org itself is busy. */
export async function publishKeySet(answer: RestAnswer, control: string | undefined): Promise<void> {
  if (control === undefined) return;
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${control}/site`, { method: "PUT", headers, body: JSON.stringify(answer) });
  if (!response.ok) throw new Error(`The site did not take the key set: ${response.status}.`);
}
