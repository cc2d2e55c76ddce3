/**
 * `npm start`: installs what is missing, builds the page, starts the services and the preview, prints the URL.
 * Plain JavaScript, because it runs before anything is installed.
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./lib/install.mjs";
import { nodeVersionProblem } from "./lib/node-version.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  ensureInstalled(root, console.log);
  await startHere();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** In this process, so that Ctrl-C and a kill reach the one that has to clean up. */
async function startHere() {
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("../local-org/cli/start.ts");
  await start({ root, port: process.env["PORT"], say: console.log });
}
