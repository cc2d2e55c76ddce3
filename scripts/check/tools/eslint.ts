import type { Check, Problem } from "../check.ts";
import { runBin } from "../child.ts";
import { relativePath } from "../paths.ts";

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { line?: number; column?: number; message: string; ruleId: string | null }[];
}

/** ESLint with eslint.config.mjs; a warning is as good as an error. */
export const eslintCheck: Check = {
  name: "eslint",
  async run(root) {
    const { stdout, stderr } = await runBin("eslint", "eslint", ["--format", "json", "."], root);
    const files = parse(stdout, stderr);
    return {
      problems: files.flatMap((file) => file.messages.map((message) => toProblem(root, file.filePath, message))),
      examined: { count: files.length, what: "files" }
    };
  }
};

function parse(stdout: string, stderr: string): readonly LintedFile[] {
  if (!stdout.startsWith("[")) throw new Error(stderr || stdout);
  return JSON.parse(stdout) as LintedFile[];
}

const toProblem = (root: string, file: string, found: LintedFile["messages"][number]): Problem => ({
  file: relativePath(root, file),
  line: found.line ?? 1,
  column: found.column ?? 1,
  message: `${found.message}${found.ruleId ? ` [${found.ruleId}]` : ""}`
});
