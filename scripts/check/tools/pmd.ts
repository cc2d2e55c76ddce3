import { CodeAnalyzer, CodeAnalyzerConfig, type Violation } from "@salesforce/code-analyzer-core";
import { createEnginePlugin } from "@salesforce/code-analyzer-pmd-engine";
import { join } from "node:path";
import type { Outcome, Problem } from "../check.ts";
import { apexClassFiles } from "../files.ts";
import { relativePath } from "../paths.ts";
import { javaCheck } from "./java.ts";

/** What Salesforce's security review starts from. */
const RULES = ["pmd:Security", "pmd:AppExchange"];

/**
 * PMD's security rules over the package. What is accepted is suppressed in the code with the reason beside it, or, for
 * metadata files, in code-analyzer.yml.
 */
export const pmdCheck = javaCheck("apex-security", async (root): Promise<Outcome> => {
  const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromFile(join(root, "code-analyzer.yml")));
  await analyzer.addEnginePlugin(createEnginePlugin());
  // Paths in code-analyzer.yml count from the folder that all of these have in common.
  const workspace = await analyzer.createWorkspace([join(root, "force-app"), join(root, "sfdx-project.json")]);
  const rules = await analyzer.selectRules(RULES, { workspace });
  if (rules.getCount() === 0) throw new Error("PMD offers no rules");
  const results = await analyzer.run(rules, { workspace });
  return {
    problems: results.getViolations().map((violation) => toProblem(root, violation)),
    examined: { count: apexClassFiles(root).length, what: "classes" }
  };
});

function toProblem(root: string, violation: Violation): Problem {
  const place = violation.getPrimaryLocation();
  return {
    file: relativePath(root, place.getFile() ?? root),
    line: place.getStartLine() ?? 1,
    column: place.getStartColumn() ?? 1,
    message: `${violation.getMessage()} [${violation.getRule().getName()}]`
  };
}
