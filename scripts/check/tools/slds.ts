import { lint } from "@salesforce-ux/slds-linter/executor";
import { join } from "node:path";
import type { Check, Problem } from "../check.ts";
import { relativePath } from "../paths.ts";

/** As the linter declares it; its own declarations do not resolve under NodeNext. */
interface LintResult {
  readonly filePath: string;
  readonly errors: readonly LintResultEntry[];
  readonly warnings: readonly LintResultEntry[];
}
interface LintResultEntry {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly ruleId: string;
}

/** Lightning Design System rules over the components' templates and styles; warnings count. */
export const sldsCheck: Check = {
  name: "slds",
  async run(root) {
    const results = (await lint({ directory: join(root, "lwc-src") })) as unknown as LintResult[];
    return {
      problems: results.flatMap((result) => toProblems(root, result)),
      examined: { count: results.length, what: "files" }
    };
  }
};

const toProblems = (root: string, { filePath, errors, warnings }: LintResult): Problem[] =>
  [...errors, ...warnings].map((entry) => ({
    file: relativePath(root, filePath),
    line: entry.line,
    column: entry.column,
    message: plainMessage(entry)
  }));

/** Some rules put JSON with suggestions into the message. */
function plainMessage({ message, ruleId }: LintResultEntry): string {
  const text = /^\{"message":("(?:[^"\\]|\\.)*")/.exec(message)?.[1];
  const plain = text === undefined ? message : (JSON.parse(text) as string);
  return `${plain.replaceAll(/\s*\n\s*/g, " ").replace(` (${ruleId})`, "")} [${ruleId}]`;
}
