import { compileProgram, type CompileOptions, type Program } from "../apex/compile.ts";
import type { SyntaxCache } from "../apex/syntax/cache.ts";
import { readDefinition, type OrgDefinition } from "./definition.ts";
import { OrgProblems } from "./problems.ts";
import { FileSyntaxCache } from "./syntax-cache.ts";

/** The repository, read and compiled: what every org and every test run starts from. */
export interface OrgProgram {
  readonly definition: OrgDefinition;
  readonly program: Program;
}

/** @throws OrgProblems when metadata, sample data or Apex is broken */
export function openProgram(root: string, stateDir: string): OrgProgram {
  const cache = new FileSyntaxCache(stateDir);
  const opened = compileDefinition(readDefinition(root), cache);
  cache.save();
  return opened;
}

/** @throws OrgProblems when Apex is broken */
export function compileDefinition(
  definition: OrgDefinition,
  cache: SyntaxCache,
  rewrite?: CompileOptions["rewrite"]
): OrgProgram {
  const { metadata, schema } = definition;
  const labels = new Set(metadata.labels.map((label) => label.name.toLowerCase()));
  const { program, problems } = compileProgram([...metadata.classes, ...metadata.triggers], schema, {
    hasLabel: (name) => labels.has(name.toLowerCase()),
    cache,
    ...(rewrite ? { rewrite } : {})
  });
  if (!program) throw new OrgProblems(problems);
  return { definition, program };
}
