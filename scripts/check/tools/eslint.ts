import { fileURLToPath } from "node:url";
import type { Check, Problem } from "../check.ts";
import { run } from "../child.ts";

const PROGRAM = fileURLToPath(new URL("../lint/main.ts", import.meta.url));

/** ESLint with eslint.config.mjs; a warning is as good as an error. */
export const eslintCheck: Check = {
  name: "eslint",
  async run(root) {
    const { stdout, stderr, status } = await run(process.execPath, ["--import", "tsx", PROGRAM, root], root);
    if (status !== 0) throw new Error(stderr || stdout);
    const { problems, count } = JSON.parse(stdout) as { problems: Problem[]; count: number };
    return { problems, examined: { count, what: "files" } };
  }
};
