/**
 * Checks the built components (force-app/main/default/lwc) as the platform would on deployment:
 *   node scripts/build-lwc.mjs && node scripts/check-lwc.mjs
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register();
const { checkLwc } = await import("./lwc/check/check.ts");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { bundles, problems } = await checkLwc(root);
problems.forEach((problem) => console.error(problem));
console.log(`LWC: ${bundles} bundles, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
