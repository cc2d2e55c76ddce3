/** `npm run test:apex`: the Apex test runner (`local-org/cli/test-apex.ts`), bundled. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { apexTestBundle } from "./lib/apex-test-bundle.mjs";

// The largest of what the bundle needs loads while it is made.
void import("@apexdevtools/apex-parser");
const folder = await apexTestBundle();
await import(pathToFileURL(join(folder, "test-apex.mjs")).href);
