import { fileURLToPath } from "node:url";
import type { Check, Problem } from "../check.ts";
import { run } from "../child.ts";

const PROGRAM = fileURLToPath(new URL("../format/main.ts", import.meta.url));

/** Format of everything prettier knows. For Apex this is the syntax check too: the plugin carries the official parser. */
export const prettierCheck: Check = {
  name: "format",
  async run(root) {
    const { stdout, stderr, status } = await run(process.execPath, ["--import", "tsx", PROGRAM, root], root);
    if (status !== 0) throw new Error(stderr || stdout);
    const { problems, count } = JSON.parse(stdout) as { problems: Problem[]; count: number };
    return { problems, examined: { count, what: "files" } };
  }
};
