/** `Type.forName` and `newInstance`. */
import { ApexList, ApexMap, ApexSet } from "./runtime/collections.ts";
import { ApexSObject } from "./runtime/sobject.ts";
import { ERROR, isList, isMap, isSet, type ApexType } from "./runtime/types.ts";
import { started, type LoadedClass } from "./codegen/load.ts";
import { unsupported } from "./platform/unsupported.ts";
import { isOmittedObject, refusalOf } from "./semantics/refusals.ts";
import { typeText } from "./semantics/signatures.ts";
import type { ClassSymbol } from "./semantics/symbols.ts";
import { constructorsOf } from "./semantics/synthetic.ts";
import type { Universe } from "./semantics/universe.ts";

/** A name as Apex code writes it; a text that is no type name is no type. What an org knows by it is refused. */
export function typeByName(name: string, universe: Universe): ApexType | undefined {
  if (!/^[\w.<>,[\] ]+$/.test(name)) return undefined;
  const found = resolved(name, universe);
  return !found && (refusalOf(name) ?? isOmittedObject(name)) ? unsupported(name) : found;
}

function resolved(name: string, universe: Universe): ApexType | undefined {
  let unknown = false;
  try {
    const type = universe.resolve(typeText(name), undefined, () => (unknown = true));
    return unknown || type === ERROR ? undefined : type;
  } catch {
    // Brackets that do not match.
    return undefined;
  }
}

/** An object through the constructor without parameters; undefined when there is none. */
export function createInstance(
  type: ApexType,
  universe: Universe,
  classOf: (symbol: ClassSymbol) => LoadedClass
): unknown {
  const [first, second] = type.arguments;
  if (isList(type) && first) return new ApexList([], first);
  if (isSet(type) && first) return new ApexSet([], first);
  if (isMap(type) && first && second) return new ApexMap([], first, second);
  const schema = universe.schemaOf(type);
  if (schema) return new ApexSObject(schema);
  const symbol = universe.symbolOf(type);
  const constructor =
    symbol && !symbol.abstract && constructorsOf(symbol).find((candidate) => candidate.parameters.length === 0);
  if (!symbol || !constructor) return undefined;
  if (constructor.implementation) return constructor.implementation();
  return new (started(classOf(symbol)))()[constructor.key]?.();
}
