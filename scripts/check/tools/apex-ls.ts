import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Outcome, Problem } from "../check.ts";
import { run } from "../child.ts";
import { apexClassFiles } from "../files.ts";
import { relativePath } from "../paths.ts";
import { javaCheck } from "./java.ts";

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly messages: readonly { start: { line: number; offset: number }; message: string }[];
  }[];
}

/** Types of the package's Apex against the platform's signatures: a second opinion next to the engine's own checker. */
export const apexTypesCheck = javaCheck("apex-types", async (root, java): Promise<Outcome> => {
  const jvm = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()];
  const program = [
    "io.github.apexdevtools.apexls.CheckForIssues",
    "-w",
    ".",
    "-n",
    "--detail",
    "warnings",
    "-f",
    "json"
  ];
  const { stdout, stderr, status } = await run(java, [...jvm, ...program], root);
  if (status !== 0 && status !== 4) throw new Error(`apex-ls ended with ${status}: ${stderr || stdout}`);
  return {
    problems: (JSON.parse(stdout) as Report).files.flatMap((file) => toProblems(root, file)),
    examined: { count: apexClassFiles(root).length, what: "classes" }
  };
});

const toProblems = (root: string, file: Report["files"][number]): Problem[] =>
  file.messages.map(({ start, message }) => ({
    file: relativePath(root, file.path),
    line: start.line,
    column: start.offset + 1,
    message
  }));

/** apex-ls comes with the PMD engine of Salesforce Code Analyzer. */
function classPath(): string {
  const manifest = createRequire(import.meta.url).resolve("@salesforce/code-analyzer-pmd-engine/package.json");
  return join(dirname(manifest), "dist", "java-lib", "*");
}
