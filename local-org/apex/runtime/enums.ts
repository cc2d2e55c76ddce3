import { throwApex } from "./exceptions.ts";
import type { ApexEnum } from "./object.ts";
import { constantsOf } from "./reflection.ts";
import type { ApexType } from "./types.ts";

/** `Season.valueOf('winter')`: in any case. */
export function enumValueOf(type: ApexType, name: string | null): ApexEnum {
  if (name === null) return throwApex("System.NullPointerException", "Argument cannot be null.");
  const found = constantsOf(type)?.find((constant) => constant.name.toLowerCase() === name.toLowerCase());
  return found ?? throwApex("System.NoSuchElementException", `No enum constant ${type.name}.${name}`);
}
