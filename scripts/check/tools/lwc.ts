import { checkLwc } from "../../lwc/check/check.ts";
import { BuildProblems, buildLwc } from "../../lwc/build.ts";
import type { Check, Problem } from "../check.ts";

/** Builds the components and compiles them with the platform's own compiler. */
export const lwcCheck: Check = {
  name: "lwc",
  async run(root) {
    const unbuilt = await build(root);
    const { bundles, problems } = await checkLwc(root);
    return { problems: [...unbuilt, ...problems].map(toProblem), examined: { count: bundles, what: "components" } };
  }
};

/** Types have a check of their own. What cannot be built is a problem of its file. */
async function build(root: string): Promise<string[]> {
  try {
    await buildLwc(root, { checkTypes: false });
    return [];
  } catch (error) {
    if (error instanceof BuildProblems) return error.problems;
    throw error;
  }
}

/** `file:line message` */
function toProblem(text: string): Problem {
  const [, file = ".", line = "1", message = text] = /^(.*?):(\d+) (.*)$/s.exec(text) ?? [];
  return { file, line: Number(line), column: 1, message };
}
