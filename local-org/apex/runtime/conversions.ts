/** What assignments and casts do to values. */
import { ApexDate } from "./date.ts";
import { ApexDatetime } from "./datetime.ts";
import type { ApexDecimal } from "./decimal.ts";
import { ApexDouble } from "./double.ts";
import { throwApex } from "./exceptions.ts";
import { ApexId } from "./id.ts";
import { toDecimal as decimalOfNumber, toFloat, type ApexNumber } from "./numbers.ts";
import { ApexList } from "./collections.ts";
import { isInstance, typeOf } from "./type-of.ts";
import { ID, isList, OBJECT, SOBJECT, STRING, type ApexType } from "./types.ts";

type Number = ApexNumber | null;

export const toLong = (value: Number): bigint | null =>
  value === null ? null : typeof value === "bigint" ? value : BigInt.asIntN(64, whole(value));
export const toDouble = (value: Number): ApexDouble | null =>
  value === null || value instanceof ApexDouble ? value : new ApexDouble(toFloat(value));
export const toDecimal = (value: Number): ApexDecimal | null => (value === null ? null : decimalOfNumber(value));
/** Towards zero; what is too large wraps round. */
export const toInteger = (value: Number): number | null =>
  value === null ? null : typeof value === "number" ? value : Number(BigInt.asIntN(32, whole(value)));

const whole = (value: ApexNumber): bigint => (typeof value === "bigint" ? value : decimalOfNumber(value).truncate());

export const toId = (value: string | ApexId | null): ApexId | null =>
  value === null || value instanceof ApexId ? value : ApexId.of(value);
export const idText = (value: ApexId | string | null): string | null => (value instanceof ApexId ? value.value : value);
/** Midnight of the day, in GMT. */
export const toDatetime = (value: ApexDate | ApexDatetime | null): ApexDatetime | null =>
  value instanceof ApexDate ? new ApexDatetime(value.ms) : value;

/** `(Type) value` */
export function cast(value: unknown, type: ApexType): unknown {
  if (value === null || isInstance(value, type) || isElementwise(value, type)) return value;
  // Text that came through Object is an Id where one is wanted, if it is one.
  if (type === ID && typeof value === "string") return ApexId.of(value);
  if (type === STRING && value instanceof ApexId) return value.value;
  return throwApex(
    "System.TypeException",
    `Invalid conversion from runtime type ${runtimeName(typeOf(value))} to ${runtimeName(type)}`
  );
}

/** `value instanceof type`; a text is an Id when it is a valid one. */
export const instanceOf = (value: unknown, type: ApexType): boolean =>
  isInstance(value, type) || (type === ID && typeof value === "string" && ApexId.parse(value) !== undefined);

/** `List<Object>` is printed as `List<ANY>` by the run time. */
const runtimeName = (type: ApexType): string =>
  type.arguments.length === 0
    ? type.kind === "sobject"
      ? `SObject:${type.name}`
      : type.name
    : `${type.qualifiedName.replace(/^System\./, "")}<${type.arguments.map((argument) => (argument === OBJECT ? "ANY" : argument.name)).join(",")}>`;

/** A list of SObject may become one of the object that all its records are of. */
function isElementwise(value: unknown, type: ApexType): boolean {
  const [target] = type.arguments;
  return (
    value instanceof ApexList &&
    isList(type) &&
    value.elementType === SOBJECT &&
    target?.kind === "sobject" &&
    value.items.every((item) => item === null || isInstance(item, target))
  );
}
