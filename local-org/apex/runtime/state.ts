/** Objects as they outlive a transaction: a job has the state it had when it was queued, whatever happens afterwards. */
import { ApexList, ApexMap, ApexSet } from "./collections.ts";
import { ApexException, throwApex } from "./exceptions.ts";
import { ApexObject } from "./object.ts";
import { classOf } from "./reflection.ts";
import { ApexSObject } from "./sobject.ts";
import { typeOf } from "./type-of.ts";

/** Platform classes whose objects the platform does not serialise. */
const NOT_SERIALIZABLE = new Set([
  "System.Http",
  "System.HttpRequest",
  "System.HttpResponse",
  "System.Matcher",
  "System.Pattern"
]);

/** A deep copy without transient fields. @throws System.SerializationException for what cannot be kept */
export function keptState(value: unknown, copies = new Map<object, unknown>()): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (copies.has(value)) return copies.get(value);
  const copy = emptyCopy(value);
  copies.set(value, copy);
  const keep = (part: unknown): unknown => keptState(part, copies);
  if (value instanceof ApexList) (copy as ApexList).items.push(...value.items.map(keep));
  else if (value instanceof ApexObject) keepFields(value, copy as ApexObject, keep);
  else if (value instanceof ApexSet)
    return remember(value, new ApexSet([...value.values()].map(keep), value.elementType), copies);
  else if (value instanceof ApexMap) {
    const entries = value.entries().map(([key, entry]): [unknown, unknown] => [keep(key), keep(entry)]);
    return remember(value, new ApexMap([...entries], value.keyType, value.valueType), copies);
  }
  return copy;
}

function remember<T>(original: object, copy: T, copies: Map<object, unknown>): T {
  copies.set(original, copy);
  return copy;
}

function emptyCopy(value: object): unknown {
  if (value instanceof ApexList) return new ApexList([], value.elementType);
  if (value instanceof ApexSObject) return value.copy();
  if (value instanceof ApexObject)
    return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as object, value);
  const name = value instanceof ApexException ? "" : (typeOf(value)?.qualifiedName ?? "");
  if (NOT_SERIALIZABLE.has(name)) throwApex("System.SerializationException", `Not Serializable: ${name}`);
  return value;
}

function keepFields(value: ApexObject, copy: ApexObject, keep: (part: unknown) => unknown): void {
  const target = copy as unknown as Record<string, unknown>;
  const transient = new Set(
    (classOf(value.$type)?.fields ?? []).filter((field) => field.isTransient).map((field) => field.storage)
  );
  for (const property of Object.keys(value)) target[property] = transient.has(property) ? null : keep(target[property]);
}
