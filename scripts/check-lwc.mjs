/**
 * Checks the built components (force-app/main/default/lwc) as the platform would on deployment:
 *   node scripts/build-lwc.mjs && node scripts/check-lwc.mjs
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { checkLwc } from "./lwc/check/check.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { bundles, problems } = await checkLwc(root);
if (bundles === 0) {
  problems.push("force-app/main/default/lwc:1 nothing is built: run node scripts/build-lwc.mjs first");
}
problems.forEach((problem) => console.error(problem));
console.log(`LWC: ${bundles} bundles, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
