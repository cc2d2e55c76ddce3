/** `npm run test:apex`: the Apex test runner (`local-org/cli/test-apex.ts`), bundled. */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./lib/bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = bundle(root, ["local-org/cli/test-apex.ts"]);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(folder, "test-apex.mjs")).href);
