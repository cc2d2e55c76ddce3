import { createStore, readDefinition } from "../../../local-org/org/definition.ts";
import { OrgProblems } from "../../../local-org/org/problems.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** The sample company fits the objects: fields, types, references, permission sets of its users. */
export const sampleDataRule: Rule = {
  name: "sample-data",
  examine({ root }) {
    try {
      const definition = readDefinition(root);
      createStore(definition, "sample", Date.now());
      return { problems: [], examined: { count: definition.data.length, what: "records" } };
    } catch (error) {
      if (!(error instanceof OrgProblems)) throw error;
      const problems = error.problems.map((problem) => problemAt(problem, problem.message));
      return { problems, examined: { count: problems.length, what: "records" } };
    }
  }
};
