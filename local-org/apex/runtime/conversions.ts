/** What assignments and casts do to values. */
import { ApexDate } from "./date.ts";
import { ApexDatetime } from "./datetime.ts";
import { ApexDecimal } from "./decimal.ts";
import { ApexDouble } from "./double.ts";
import { throwApex } from "./exceptions.ts";
import { ApexId } from "./id.ts";
import { toDecimal as decimalOfNumber, toFloat, type ApexNumber } from "./numbers.ts";
import { ApexList, ApexMap, ApexSet } from "./collections.ts";
import { ApexSObject } from "./sobject.ts";
import { isInstance, typeOf } from "./type-of.ts";
import { ID, isList, isMap, isSet, isSubtype, OBJECT, SOBJECT, STRING, type ApexType } from "./types.ts";

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
  return throwApex("System.TypeException", `Invalid conversion from runtime type ${runtimeName(typeOf(value))} to ${runtimeName(type)}`);
}

/** `List<Object>` is printed as `List<ANY>` by the run time. */
const runtimeName = (type: ApexType): string =>
  type.arguments.length === 0
    ? type.kind === "sobject"
      ? `SObject:${type.name}`
      : type.name
    : `${type.qualifiedName.replace(/^System\./, "")}<${type.arguments.map((argument) => (argument === OBJECT ? "ANY" : argument.name)).join(",")}>`;

/** Collections of records change their element type freely, and subtypes stand for supertypes. */
function isElementwise(value: unknown, type: ApexType): boolean {
  if (isList(type) && value instanceof ApexList) {
    return elementsMay(value.elementType, type.arguments[0] as ApexType) || recordsOnly(value, type.arguments[0] as ApexType);
  }
  if (isSet(type) && value instanceof ApexSet) return value.elementType === type.arguments[0];
  if (isMap(type) && value instanceof ApexMap) {
    const [keys, values] = type.arguments as [ApexType, ApexType];
    return value.keyType === keys && elementsMay(value.valueType, values);
  }
  return false;
}

const elementsMay = (source: ApexType, target: ApexType): boolean => isSubtype(source, target);

const recordsOnly = (list: ApexList, target: ApexType): boolean =>
  list.elementType === SOBJECT && target.kind === "sobject" && list.items.every((item) => item === null || (item instanceof ApexSObject && isInstance(item, target)));
