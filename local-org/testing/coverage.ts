import type { Program } from "../apex/compile.ts";
import type { ClassCoverage } from "./types.ts";

/** Executions by line, by path of the class file. */
export type Hits = ReadonlyMap<string, Uint32Array>;

export const hitsOf = (program: Program): Hits =>
  new Map([...program.coverage].map(([path, counter]) => [path, counter.hits]));

/** Line coverage of every class that is no test, in the order of their names. */
export function coverageOf(program: Program, hits: Hits = hitsOf(program)): ClassCoverage[] {
  const classes = program.classes.filter((each) => !each.isTest && each.kind === "class");
  return [...classes, ...program.triggers]
    .flatMap(({ name, path }) => {
      const counter = program.coverage.get(path);
      if (!counter) return [];
      const executions = hits.get(path);
      const covered = (line: number): boolean => (executions?.[line] ?? 0) > 0;
      return [
        {
          className: name,
          path,
          coveredLines: counter.lines.filter(covered),
          uncoveredLines: counter.lines.filter((line) => !covered(line))
        }
      ];
    })
    .toSorted((a, b) => (a.className < b.className ? -1 : 1));
}
