import { join } from "node:path";
import { openProgram } from "../../org/program.ts";
import { runTests } from "../../testing/runner.ts";
import { makeProject } from "./project.ts";

/** `pass`, or what the failure says, by `Class.method`: all test classes of a project. */
export function apexTests(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const root = makeProject(files);
  const stateDir = join(root, ".local-org");
  const { tests } = runTests(openProgram(root, stateDir), { stateDir });
  return Object.fromEntries(
    tests.map(({ className, method, outcome, failure }) => [
      `${className}.${method}`,
      failure ? `${failure.type}: ${failure.message}` : outcome
    ])
  );
}
