/** Members of a type, inherited ones included, with type arguments filled in. */
import { OBJECT, substitute, type ApexType } from "../runtime/types.ts";
import type { ClassSymbol, FieldSymbol, MethodSymbol } from "./symbols.ts";
import type { Universe } from "./universe.ts";

/** A method seen through a type: `List<String>.get` answers String. */
export interface Candidate {
  readonly method: MethodSymbol;
  readonly parameters: readonly ApexType[];
  readonly returns: ApexType;
}

/** Values whose methods are all written down with them: they do not inherit from Object. */
const PRIMITIVES = new Set(
  ["String", "Boolean", "Integer", "Long", "Double", "Decimal", "Id", "Date", "Datetime", "Time", "Blob"].map(
    (name) => `System.${name}`
  )
);
export const isPrimitive = (type: ApexType): boolean => PRIMITIVES.has(type.qualifiedName);

export const asCandidate = (method: MethodSymbol, symbol: ClassSymbol, type: ApexType): Candidate => ({
  method,
  parameters: method.parameters.map((parameter) => substitute(parameter.type, symbol.typeParameters, type.arguments)),
  returns: substitute(method.returns, symbol.typeParameters, type.arguments)
});

/** All methods of this name that `type` has; an overriding method hides what it overrides. */
export function methodsNamed(universe: Universe, type: ApexType, name: string): Candidate[] {
  const found: Candidate[] = [];
  const visited = new Set<ApexType>();
  const visit = (current: ApexType): void => {
    const symbol = universe.symbolOf(current);
    if (!symbol || visited.has(current) || (current === OBJECT && isPrimitive(type))) return;
    visited.add(current);
    for (const method of symbol.methods.get(name.toLowerCase()) ?? []) {
      const candidate = asCandidate(method, symbol, current);
      if (!found.some((other) => overrides(other, candidate))) found.push(candidate);
    }
    // A record type has its members from SObject; its own declaration says no more.
    const parents = current.kind === "sobject" ? symbol.type.supertypes() : current.supertypes();
    for (const parent of parents) visit(parent);
  };
  visit(type);
  if (type.kind === "interface") visit(OBJECT);
  return found;
}

const overrides = (method: Candidate, inherited: Candidate): boolean =>
  method.parameters.length === inherited.parameters.length &&
  method.parameters.every((type, index) => type === inherited.parameters[index]);

export interface FoundField {
  readonly field: FieldSymbol;
  readonly type: ApexType;
}

/** A field or property of a class or of what it extends. */
export function fieldNamed(universe: Universe, type: ApexType, name: string): FoundField | undefined {
  for (let current: ApexType | null = type; current;) {
    const symbol: ClassSymbol | undefined = universe.symbolOf(current);
    const field = symbol?.fields.get(name.toLowerCase());
    if (symbol && field) return { field, type: substitute(field.type, symbol.typeParameters, current.arguments) };
    current = symbol?.superclass ?? null;
  }
  return undefined;
}

/** The instance method that answers `method` on objects of `symbol`, from the class itself upwards. */
export function implementationOf(
  universe: Universe,
  symbol: ClassSymbol,
  name: string,
  parameters: readonly ApexType[]
): MethodSymbol | undefined {
  for (let current: ClassSymbol | undefined = symbol; current;) {
    const match = (current.methods.get(name.toLowerCase()) ?? []).find(
      (method) =>
        !method.static &&
        method.parameters.length === parameters.length &&
        method.parameters.every((p, i) => p.type === parameters[i])
    );
    if (match) return match;
    current = current.superclass ? universe.symbolOf(current.superclass) : undefined;
  }
  return undefined;
}
