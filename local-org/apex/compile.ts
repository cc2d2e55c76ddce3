/** The engine's facade: Apex sources in, a program that runs - or everything that is wrong with them - out. */
import type { SchemaProvider } from "./schema.ts";
import { load } from "./codegen/load.ts";
import { ScriptWriter } from "./codegen/write.ts";
import { Program } from "./program.ts";
import { checkSources } from "./semantics/check-program.ts";
import type { ApexSource } from "./semantics/parse-source.ts";
import type { TypeDeclaration } from "./syntax/ast.ts";
import type { Problem } from "./syntax/position.ts";
import type { SyntaxCache } from "./syntax/cache.ts";

export type { ApexSource, Problem };
export { Program, type ProgramClass, type ProgramMethod, type ProgramTrigger } from "./program.ts";
export type { Transaction } from "./transaction.ts";

export interface CompileOptions {
  /** Which custom labels exist; without it every name is accepted. */
  readonly hasLabel?: (name: string) => boolean;
  /** Keeps syntax trees between runs; parsing is most of the time of a compilation. */
  readonly cache?: SyntaxCache;
  /** Takes the place of what was parsed: mutation testing. */
  readonly rewrite?: (tree: TypeDeclaration, path: string) => TypeDeclaration;
}

export type Compilation =
  | { readonly program: Program; readonly problems: readonly [] }
  | { readonly program?: undefined; readonly problems: readonly Problem[] };

/** Classes and interfaces (`.cls`); every problem of all of them is reported together. */
export function compileProgram(
  sources: readonly ApexSource[],
  schema: SchemaProvider,
  options: CompileOptions = {}
): Compilation {
  const writer = new ScriptWriter();
  const checked = checkSources(sources, schema, options, writer.visit);
  if (checked.problems.length > 0) return { problems: checked.problems };
  const loaded = load(writer.scripts, checked.universe);
  return { program: new Program(checked, loaded), problems: [] };
}
