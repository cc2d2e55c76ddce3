/** Members nobody wrote: of enums, of exception classes, of custom metadata types, the default constructor. */
import { constantsOf } from "../runtime/reflection.ts";
import { cloneObject } from "../runtime/object.ts";
import { enumValueOf } from "../runtime/enums.ts";
import { ApexList } from "../runtime/collections.ts";
import type { ApexEnum } from "../runtime/object.ts";
import { EXCEPTION, INTEGER, isSubtype, listOf, mapOf, STRING, type ApexType } from "../runtime/types.ts";
import { metadataAll, metadataInstance } from "../runtime/custom-metadata.ts";
import type { Implementation } from "../platform/define.ts";
import { platformClass } from "./library.ts";
import { asCandidate, type Candidate } from "./lookup.ts";
import { methodProperty, type ClassSymbol, type MethodSymbol, type ParameterSymbol } from "./symbols.ts";
import type { Universe } from "./universe.ts";

const NOWHERE = { line: 0, column: 0 };

function method(
  owner: ClassSymbol,
  name: string,
  parameters: readonly ParameterSymbol[],
  returns: ApexType,
  isStatic: boolean,
  implementation: Implementation
): Candidate {
  const symbol: MethodSymbol = {
    kind: "method",
    name,
    owner,
    static: isStatic,
    access: "global",
    annotations: [],
    position: NOWHERE,
    parameters,
    returns,
    abstract: false,
    virtual: false,
    override: false,
    key: methodProperty(name, parameters),
    implementation
  };
  return asCandidate(symbol, owner, owner.type);
}

/** Methods that a type has without a declaration; `declared` are those it has with one. */
export function syntheticMethods(
  universe: Universe,
  type: ApexType,
  name: string,
  declared: readonly Candidate[]
): Candidate[] {
  const symbol = universe.symbolOf(type);
  if (!symbol) return [];
  const wanted = name.toLowerCase();
  if (symbol.kind === "enum")
    return enumMethods(symbol).filter((candidate) => candidate.method.name.toLowerCase() === wanted);
  const schema = universe.schemaOf(type);
  if (schema?.kind === "customMetadata") {
    return metadataMethods(symbol, type).filter((candidate) => candidate.method.name.toLowerCase() === wanted);
  }
  if (symbol.origin === "user" && symbol.kind === "class" && wanted === "clone" && declared.length === 0) {
    return [method(symbol, "clone", [], type, false, cloneObject)];
  }
  return [];
}

const enumMethods = (symbol: ClassSymbol): Candidate[] => [
  method(
    symbol,
    "values",
    [],
    listOf(symbol.type),
    true,
    () => new ApexList([...(constantsOf(symbol.type) ?? [])], symbol.type)
  ),
  method(symbol, "valueOf", [{ name: "name", type: STRING }], symbol.type, true, (name: string | null) =>
    enumValueOf(symbol.type, name)
  ),
  method(symbol, "name", [], STRING, false, (self: ApexEnum) => self.name),
  method(symbol, "ordinal", [], INTEGER, false, (self: ApexEnum) => self.ordinal)
];

const metadataMethods = (symbol: ClassSymbol, type: ApexType): Candidate[] => [
  method(symbol, "getAll", [], mapOf(STRING, type), true, () => metadataAll(type)),
  method(symbol, "getInstance", [{ name: "idOrName", type: STRING }], type, true, (name: string | null) =>
    metadataInstance(type, name)
  )
];

/** The constructors that `new` can mean. */
export function constructorsOf(symbol: ClassSymbol): readonly MethodSymbol[] {
  if (symbol.origin === "platform") return symbol.constructors;
  if (isSubtype(symbol.type, EXCEPTION)) return [...symbol.constructors, ...exceptionConstructors(symbol)];
  return symbol.constructors.length > 0 ? symbol.constructors : [defaultConstructor(symbol)];
}

/** Every exception class has the four of System.Exception, whatever else it declares. */
function exceptionConstructors(symbol: ClassSymbol): MethodSymbol[] {
  const base = platformClass("System.Exception")?.constructors ?? [];
  return base
    .map((constructor) => ({
      ...constructor,
      owner: symbol,
      name: symbol.name,
      returns: symbol.type,
      implementation: undefined,
      key: methodProperty("new", constructor.parameters)
    }))
    .filter((constructor) => !symbol.constructors.some((own) => own.key === constructor.key));
}

export const defaultConstructor = (symbol: ClassSymbol): MethodSymbol => ({
  kind: "constructor",
  name: symbol.name,
  owner: symbol,
  static: false,
  access: "public",
  annotations: [],
  position: symbol.position,
  parameters: [],
  returns: symbol.type,
  abstract: false,
  virtual: false,
  override: false,
  key: methodProperty("new", [])
});
