/** `npm run check`. Plain JavaScript, so that a missing or stale install is noticed before anything is imported. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./lib/install.mjs";
import { nodeVersionProblem } from "./lib/node-version.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
try {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  ensureInstalled(root, console.log);
  (await import("tsx/esm/api")).register();
  const { main } = await import("./check/main.ts");
  await main(root, process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
