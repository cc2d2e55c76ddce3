/** What `Type.forName` and `newInstance` may know of the program that runs. */
import { throwApex } from "./exceptions.ts";
import type { ApexType } from "./types.ts";

export interface ProgramTypes {
  /** A type by name, as Apex code would write it; undefined when there is none. */
  find(name: string): ApexType | undefined;
  /** A new object through the constructor without parameters; undefined when the type has none to call. */
  create(type: ApexType): unknown;
}

let current: ProgramTypes | undefined;

export function withProgramTypes<T>(types: ProgramTypes, block: () => T): T {
  const previous = current;
  current = types;
  try {
    return block();
  } finally {
    current = previous;
  }
}

export const typeNamed = (name: string): ApexType | undefined => current?.find(name);

export function newInstance(type: ApexType): unknown {
  const created = current?.create(type);
  return created === undefined
    ? throwApex("System.TypeException", `Cannot create a new instance of ${type.name}`)
    : created;
}
