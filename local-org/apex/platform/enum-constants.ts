import { ApexEnum } from "../runtime/object.ts";
import { registerEnum } from "../runtime/reflection.ts";
import { internType } from "../runtime/types.ts";
import type { PlatformClass } from "./define.ts";

const known = new Map<string, readonly ApexEnum[]>();

/** The constants of a platform enum in order; the same objects whoever asks first. */
export function enumConstants(qualifiedName: string, values: readonly string[]): readonly ApexEnum[] {
  let constants = known.get(qualifiedName);
  if (!constants) {
    const type = internType("enum", qualifiedName);
    constants = values.map((name, ordinal) => new ApexEnum(type, name, ordinal));
    known.set(qualifiedName, constants);
    registerEnum(type, constants);
  }
  return constants;
}

/** One constant, by its exact name, of an enum that is defined already. */
export function enumConstant(qualifiedName: string, name: string): ApexEnum {
  const constant = known.get(qualifiedName)?.find((candidate) => candidate.name === name);
  if (!constant) throw new Error(`${qualifiedName} has no constant ${name}.`);
  return constant;
}

/** A platform enum, with its constants made. */
export function defineEnum(name: string, values: readonly string[]): PlatformClass {
  enumConstants(name, values);
  return { name, kind: "enum", values };
}
