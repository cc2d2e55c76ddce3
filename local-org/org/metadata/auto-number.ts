import type { ProblemLog } from "../problems.ts";
import type { AutoNumber } from "../schema/types.ts";
import type { MemberReader } from "./reader.ts";

const PART = /\{([^}]*)\}/g;
const NUMBER = /^0{1,10}$/;
const DATE = /^(YYYY|YY|MM|DD)$/;

/** `<displayFormat>` and `<startingNumber>` of a field that the platform numbers. */
export function readAutoNumber(members: MemberReader, log: ProblemLog): AutoNumber {
  const format = members.required("displayFormat");
  const place = members.child("displayFormat");
  const parts = [...format.matchAll(PART)].map(([, part = ""]) => part);
  const known = parts.every((part) => NUMBER.test(part) || DATE.test(part));
  if (place && (!known || parts.filter((part) => NUMBER.test(part)).length !== 1))
    log.add(place, `${format} is no display format: it needs one {0}, and may have {YYYY}, {YY}, {MM} and {DD}.`);
  return { format, first: members.integer("startingNumber") ?? 1 };
}
