/** All sources of a program, from text to checked classes. */
import type { SchemaProvider } from "../schema.ts";
import type { SyntaxCache } from "../syntax/cache.ts";
import type { ClassDeclaration, TypeDeclaration } from "../syntax/ast.ts";
import type { Problem } from "../syntax/position.ts";
import type { BoundClass } from "./bound-class.ts";
import { checkClass } from "./check-class.ts";
import {
  checkCycles,
  declareClassMembers,
  declareShell,
  declareSupertypes,
  withInner,
  type UserClass
} from "./declare.ts";
import { checkInheritance } from "./inheritance.ts";
import { parseSource, type ApexSource } from "./parse-source.ts";
import { Problems, type Report } from "./problems.ts";
import { usesCallersSharing } from "./sharing.ts";
import { checkTrigger } from "./triggers.ts";
import { Universe } from "./universe.ts";

export interface CheckedClass {
  readonly bound: BoundClass;
  readonly inner: readonly BoundClass[];
}

export interface CheckedProgram {
  /** Top-level classes and triggers. */
  readonly symbols: readonly UserClass[];
  readonly universe: Universe;
  readonly problems: readonly Problem[];
  /** Does some class ask for the sharing of its caller? */
  readonly tracked: boolean;
}

/**
 * Is shown each class when it is checked. One at a time: the trees of all of them together would be most of the memory
 * of a compilation.
 */
export type ClassVisitor = (
  checked: CheckedClass,
  /** `sound`: nothing has been found wrong so far. */
  program: Pick<CheckedProgram, "universe" | "tracked"> & { readonly sound: boolean }
) => void;

export interface CheckOptions {
  readonly hasLabel?: (name: string) => boolean;
  readonly cache?: SyntaxCache;
  /** Takes the place of what was parsed. */
  readonly rewrite?: (tree: TypeDeclaration, path: string) => TypeDeclaration;
}

export function checkSources(
  sources: readonly ApexSource[],
  schema: SchemaProvider,
  options: CheckOptions,
  visit: ClassVisitor
): CheckedProgram {
  const problems = new Problems();
  const universe = new Universe(schema, options.hasLabel);
  const shells: UserClass[] = [];
  for (const source of sources) {
    const { path } = source;
    const parsed = parseSource(source, options.cache);
    for (const problem of parsed.problems) problems.add(path, problem, problem.message);
    if (!parsed.tree) continue;
    const tree = options.rewrite?.(parsed.tree, path) ?? parsed.tree;
    const shell = declareShell(tree, path, universe, problems);
    const key = shell.name.toLowerCase();
    if (universe.classes.has(key)) problems.add(path, shell.position, `Duplicate class: ${shell.name}`);
    else universe.classes.set(key, shell);
    shells.push(shell);
  }
  return checkShells(shells, universe, problems, { visit, tracked: usesCallersSharing(shells) });
}

/** A class made up around statements: anonymous Apex. */
export function checkDeclaration(
  declaration: ClassDeclaration,
  path: string,
  schema: SchemaProvider,
  base: CheckedProgram,
  visit: ClassVisitor
): CheckedProgram {
  const problems = new Problems();
  const universe = new Universe(schema, (name) => base.universe.hasLabel(name), base.universe);
  const shells = [declareShell(declaration, path, universe, problems)];
  return checkShells(shells, universe, problems, { visit, tracked: base.tracked || usesCallersSharing(shells) });
}

function checkShells(
  shells: readonly UserClass[],
  universe: Universe,
  problems: Problems,
  { visit, tracked }: { readonly visit: ClassVisitor; readonly tracked: boolean }
): CheckedProgram {
  const all = shells.flatMap(withInner);
  const reportFor =
    (symbol: UserClass): Report =>
    (position, message) =>
      problems.add(symbol.path, position, message);
  for (const symbol of all) declareSupertypes(symbol, universe, reportFor(symbol));
  for (const symbol of all) checkCycles(symbol, universe, reportFor(symbol));
  for (const symbol of shells) checkTrigger(symbol, universe, reportFor(symbol));
  for (const symbol of all) declareClassMembers(symbol, universe, reportFor(symbol));
  for (const symbol of all) checkInheritance(symbol, universe, reportFor(symbol));
  const check = (symbol: UserClass): BoundClass => checkClass(symbol, universe, reportFor(symbol));
  for (const shell of shells) {
    const checked = { bound: check(shell), inner: [...shell.inner.values()].map(check) };
    visit(checked, { universe, tracked, sound: problems.all.length === 0 });
  }
  return { symbols: shells, universe, problems: problems.all, tracked };
}
