import { checkLwc } from "../../lwc/check/check.mjs";
import { buildLwc } from "../../lwc/build.mjs";
import type { Check, Problem } from "../check.ts";

/** Builds the components and compiles them with the platform's own compiler. */
export const lwcCheck: Check = {
  name: "lwc",
  async run(root) {
    // Types have a check of their own.
    await buildLwc(root, { checkTypes: false });
    const { bundles, problems } = await checkLwc(root);
    return { problems: problems.map(toProblem), examined: { count: bundles, what: "components" } };
  }
};

/** `file:line message` */
function toProblem(text: string): Problem {
  const [, file = ".", line = "1", message = text] = /^(.*?):(\d+) (.*)$/s.exec(text) ?? [];
  return { file, line: Number(line), column: 1, message };
}
