import type { ObjectSchema } from "../schema.ts";
import { isElsewhere, isOmittedObject } from "../semantics/refusals.ts";

/** Apex that an org would run and this engine does not. Never an Apex exception: no `catch` in Apex may swallow it. */
export class UnsupportedError extends Error {
  override readonly name = "UnsupportedError";

  constructor(what: string) {
    super(`The local Apex engine does not support ${what}`);
  }
}

/** Refuses by name. */
export function unsupported(what: string): never {
  throw new UnsupportedError(what);
}

/** Refuses a standard object that an org has and this one has not; goes on for a name that no org knows. */
export function refuseOmittedObject(name: string): void {
  if (isOmittedObject(name)) unsupported(name);
}

/** Refuses a field or parent that the object has in an org and here not; goes on for a name that no org knows. */
export function refuseOmittedField(schema: ObjectSchema, name: string): void {
  if (isElsewhere(schema, name)) unsupported(`${schema.name}.${name}`);
}
