import { compileProgram } from "../../../local-org/apex/compile.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/**
 * The compiler of the local org: names, types, overloads, access, and the fields of queries. What it refuses would not
 * run here; what it does not know, it says.
 */
export const apexCompilerRule: Rule = {
  name: "apex-compiler",
  examine({ metadata, schema, syntax }) {
    const sources = [...metadata.classes, ...metadata.triggers].map(({ path, text }) => ({ path, text }));
    const labels = new Set(metadata.labels.map(({ name }) => name.toLowerCase()));
    const { problems } = compileProgram(sources, schema, {
      hasLabel: (name) => labels.has(name.toLowerCase()),
      cache: syntax
    });
    return {
      problems: problems.map((problem) => problemAt(problem, problem.message)),
      examined: { count: sources.length, what: "classes and triggers" }
    };
  }
};
