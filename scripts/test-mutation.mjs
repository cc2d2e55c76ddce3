/** `npm run test:mutation`: the mutation test (`local-org/cli/test-mutation.ts`) and its threads, bundled. */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./lib/bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await bundle(root, ["local-org/cli/test-mutation.ts", "local-org/testing/mutation/worker.ts"]);
await import(pathToFileURL(join(folder, "test-mutation.mjs")).href);
