/** Members nobody wrote: of enums, of exception classes, of custom metadata types and settings, the default constructor. */
import { constantsOf } from "../runtime/reflection.ts";
import { cloneObject } from "../runtime/object.ts";
import { enumValueOf } from "../runtime/enums.ts";
import { ApexList } from "../runtime/collections.ts";
import {
  settingDefaults,
  settingInstance,
  settingNamed,
  settingsAll,
  settingValues
} from "../runtime/custom-settings.ts";
import type { ApexId } from "../runtime/id.ts";
import type { ApexEnum } from "../runtime/object.ts";
import type { ApexSObject } from "../runtime/sobject.ts";
import { EXCEPTION, ID, INTEGER, isSubtype, listOf, mapOf, STRING, type ApexType } from "../runtime/types.ts";
import { metadataAll, metadataInstance } from "../runtime/custom-metadata.ts";
import type { Implementation } from "../platform/define.ts";
import { platformClass } from "./library.ts";
import { asCandidate, type Candidate } from "./lookup.ts";
import { methodProperty, type ClassSymbol, type MethodSymbol, type ParameterSymbol } from "./symbols.ts";
import type { Universe } from "./universe.ts";

const NOWHERE = { line: 0, column: 0 };

/** What tells one synthetic method from another. */
interface Shape {
  readonly name: string;
  readonly parameters?: readonly ParameterSymbol[];
  readonly returns: ApexType;
  readonly static?: boolean;
}

function method(owner: ClassSymbol, shape: Shape, implementation: Implementation): Candidate {
  const { name, parameters = [], returns } = shape;
  const symbol: MethodSymbol = {
    kind: "method",
    name,
    owner,
    static: shape.static ?? false,
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
  if (schema?.settings) {
    const methods = schema.settings === "list" ? listMethods(symbol, type) : hierarchyMethods(symbol, type);
    return methods.filter((candidate) => candidate.method.name.toLowerCase() === wanted);
  }
  if (symbol.origin === "user" && symbol.kind === "class" && wanted === "clone" && declared.length === 0) {
    return [method(symbol, { name: "clone", returns: type }, cloneObject)];
  }
  return [];
}

const NAME: readonly ParameterSymbol[] = [{ name: "name", type: STRING }];

function enumMethods(symbol: ClassSymbol): Candidate[] {
  const { type } = symbol;
  const values = (): ApexList => new ApexList([...(constantsOf(type) ?? [])], type);
  const valueOf = (name: string | null): ApexEnum => enumValueOf(type, name);
  return [
    method(symbol, { name: "values", returns: listOf(type), static: true }, values),
    method(symbol, { name: "valueOf", parameters: NAME, returns: type, static: true }, valueOf),
    method(symbol, { name: "name", returns: STRING }, (self: ApexEnum) => self.name),
    method(symbol, { name: "ordinal", returns: INTEGER }, (self: ApexEnum) => self.ordinal)
  ];
}

function metadataMethods(symbol: ClassSymbol, type: ApexType): Candidate[] {
  const byName = (name: string | null): ApexSObject | null => metadataInstance(type, name);
  return [
    method(symbol, { name: "getAll", returns: mapOf(STRING, type), static: true }, () => metadataAll(type)),
    method(symbol, { name: "getInstance", parameters: NAME, returns: type, static: true }, byName)
  ];
}

const OWNER: readonly ParameterSymbol[] = [{ name: "setupOwnerId", type: ID }];

function hierarchyMethods(symbol: ClassSymbol, type: ApexType): Candidate[] {
  const instance = (owner?: ApexId | null): ApexSObject => settingInstance(type, owner);
  const values = (owner: ApexId | null): ApexSObject | null => settingValues(type, owner);
  return [
    method(symbol, { name: "getInstance", returns: type, static: true }, instance),
    method(symbol, { name: "getInstance", parameters: OWNER, returns: type, static: true }, instance),
    method(symbol, { name: "getOrgDefaults", returns: type, static: true }, () => settingDefaults(type)),
    method(symbol, { name: "getValues", parameters: OWNER, returns: type, static: true }, values)
  ];
}

function listMethods(symbol: ClassSymbol, type: ApexType): Candidate[] {
  const byName = (name: string | null): ApexSObject | null => settingNamed(type, name);
  return [
    method(symbol, { name: "getAll", returns: mapOf(STRING, type), static: true }, () => settingsAll(type)),
    method(symbol, { name: "getInstance", parameters: NAME, returns: type, static: true }, byName),
    method(symbol, { name: "getValues", parameters: NAME, returns: type, static: true }, byName)
  ];
}

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
