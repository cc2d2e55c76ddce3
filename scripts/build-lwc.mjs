/**
 * Compiles the components: lwc-src/<bundle> to force-app/main/default/lwc/<bundle>.
 *   node scripts/build-lwc.mjs              checks the types first
 *   node scripts/build-lwc.mjs --no-types   only erases them
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register();
const { BuildProblems, buildLwc } = await import("./lwc/build.ts");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  const checkTypes = !process.argv.includes("--no-types");
  const { files, written, removed } = await buildLwc(root, { checkTypes });
  console.log(`LWC: ${files} files, ${written} written, ${removed} removed`);
} catch (error) {
  if (!(error instanceof BuildProblems)) {
    throw error;
  }
  error.problems.forEach((problem) => console.error(problem));
  process.exitCode = 1;
}
