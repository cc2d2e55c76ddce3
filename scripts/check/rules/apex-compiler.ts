import { checkedProgram } from "../package/checked-program.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/**
 * The compiler of the local org: names, types, overloads, access, and the fields of queries. What it refuses would not
 * run here; what it does not know, it says.
 */
export const apexCompilerRule: Rule = {
  name: "apex-compiler",
  examine(model) {
    return {
      problems: checkedProgram(model).problems.map((problem) => problemAt(problem, problem.message)),
      examined: { count: model.apex.length, what: "classes and triggers" }
    };
  }
};
