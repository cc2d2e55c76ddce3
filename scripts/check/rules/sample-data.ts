import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createStore, readDefinition, type OrgDefinition } from "../../../local-org/org/definition.ts";
import { OrgProblems } from "../../../local-org/org/problems.ts";
import type { Problem } from "../check.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** The sample company fits the objects: fields, types, references, permission sets of its users. */
export const sampleDataRule: Rule = {
  name: "sample-data",
  examine({ root }) {
    try {
      const definition = readDefinition(root);
      createStore(definition, "sample", Date.now());
      return { problems: strangers(definition), examined: { count: definition.data.length, what: "records" } };
    } catch (error) {
      if (!(error instanceof OrgProblems)) throw error;
      const problems = error.problems.map((problem) => problemAt(problem, problem.message));
      return { problems, examined: { count: problems.length, what: "records" } };
    }
  }
};

/** Who runs the org and its tests has to be one of the sample users. */
function strangers({ root, data, config, testConfig }: OrgDefinition): Problem[] {
  const users = new Set(data.filter(({ object }) => object === "User").map(({ values }) => values["Username"]));
  const named = [
    ["config/local-org.json", config.defaultUser],
    ["config/test-org.json", testConfig.runningUser]
  ] as const;
  return named
    .filter(([, user]) => !users.has(user))
    .map(([path, user]) => {
      const before = readFileSync(join(root, path), "utf8").split(`"${user}"`, 1)[0] ?? "";
      return problemAt({ path, line: before.split("\n").length }, `local-org/data/User.json has no user ${user}`);
    });
}
