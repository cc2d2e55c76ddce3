import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `npm run test:apex` and what prepares it. @returns the folder with `test-apex.mjs` and `prepare.mjs` */
export const apexTestBundle = () => bundle(root, ["local-org/cli/test-apex.ts", "local-org/cli/prepare.ts"]);
