/**
 * What npm runs after it has installed: bundle and syntax trees are made here, so that the first `npm run test:apex`
 * takes as long as every other. Only time is at stake, so nothing here fails an installation: who wants to run the
 * package is told what is wrong with it then.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { apexTestBundle } from "./lib/apex-test-bundle.mjs";

try {
  const folder = await apexTestBundle();
  await import(pathToFileURL(join(folder, "prepare.mjs")).href);
} catch (error) {
  console.log(`Not prepared, the first run will take longer: ${String(error)}`);
}
