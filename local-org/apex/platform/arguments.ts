/** What many platform methods do alike with their arguments and results. */
import { host } from "../host.ts";
import { ApexList } from "../runtime/collections.ts";
import { throwApex } from "../runtime/exceptions.ts";
import { STRING } from "../runtime/types.ts";
import type { Implementation, Member } from "./define.ts";

/** A method that takes no null: an argument that is null is the platform's NullPointerException. */
export const strict = (signature: string, implementation: Implementation): Member => [
  signature,
  (...values: unknown[]) => {
    for (const value of values) required(value);
    return implementation(...values);
  }
];

/** @throws System.NullPointerException `Argument cannot be null.` */
export function required<T>(value: T | null): T {
  return value === null ? throwApex("System.NullPointerException", "Argument cannot be null.") : value;
}

export const listOfStrings = (items: string[]): ApexList => new ApexList(items, STRING);

/** The running user's locale as Intl spells it: `en_US` is `en-US`. */
export const userLocale = (): string => host().user.locale.replaceAll("_", "-");
