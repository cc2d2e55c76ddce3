import { withMutant } from "../../apex/runtime/mutants.ts";
import type { TypeDeclaration } from "../../apex/syntax/ast.ts";
import { readDefinition } from "../../org/definition.ts";
import { compileDefinition } from "../../org/program.ts";
import { FileSyntaxCache } from "../../org/syntax-cache.ts";
import { TestRun } from "../runner.ts";
import { Mutator } from "./mutate.ts";
import type { Mutant, TriedMutant } from "./mutants.ts";
import { TestMap } from "./test-map.ts";

/** The package's classes; their tests and the demo are not what is tested. */
const SUBJECT = /\/main\/default\/.*\.cls$/;

const isTest = ({ modifiers }: TypeDeclaration): boolean =>
  modifiers.annotations.some((each) => each.name.toLowerCase() === "istest");

/** A program with all its mutants, and the tests that may notice them. */
export class MutationSession {
  readonly mutants: readonly Mutant[];
  readonly #run: TestRun;
  #map: TestMap | undefined;

  /** @throws OrgProblems */
  constructor(root: string, stateDir: string) {
    const definition = readDefinition(root);
    const texts = new Map(definition.metadata.classes.map(({ path, text }) => [path, text]));
    const mutator = new Mutator();
    const opened = compileDefinition(definition, new FileSyntaxCache(stateDir), (tree, path) => {
      const text = SUBJECT.test(path) && !isTest(tree) ? texts.get(path) : undefined;
      return text === undefined ? tree : mutator.rewrite(tree, { path, text });
    });
    this.mutants = [...mutator.mutants.values()];
    this.#run = new TestRun(opened, { stateDir });
  }

  /** Runs the tests that run the mutant's line, until one of them fails. @throws FailingTests */
  try(mutant: Mutant): TriedMutant {
    this.#map ??= new TestMap(this.#run);
    const tests = this.#map.of(mutant.path, mutant.statementLine, mutant.className);
    const killer = tests.find(({ testClass }) =>
      withMutant(mutant.id, () => this.#run.runClass(testClass).some((each) => each.outcome === "fail"))
    );
    if (killer) return { ...mutant, verdict: "killed", killedBy: killer.name };
    return { ...mutant, verdict: tests.length === 0 ? "uncovered" : "survived" };
  }
}
