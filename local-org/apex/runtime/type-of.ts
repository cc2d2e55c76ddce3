/** Which Apex type a value has at run time. */
import type { Implementation } from "../platform/define.ts";
import { ApexBlob } from "./blob.ts";
import { ApexList, ApexMap, ApexSet } from "./collections.ts";
import { ApexDate } from "./date.ts";
import { ApexDatetime } from "./datetime.ts";
import { ApexDecimal } from "./decimal.ts";
import { ApexDouble } from "./double.ts";
import { ApexException } from "./exceptions.ts";
import { ApexId } from "./id.ts";
import { ApexEnum, ApexObject, methodKey } from "./object.ts";
import { ApexSObject } from "./sobject.ts";
import { ApexTime } from "./time.ts";
import {
  BLOB,
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ID,
  INTEGER,
  LONG,
  NULL,
  OBJECT,
  STRING,
  TIME,
  isSubtype,
  listOf,
  mapOf,
  setOf,
  sObjectType,
  type ApexType
} from "./types.ts";

interface PlatformInstance {
  readonly type: ApexType;
  /** By `methodKey`. */
  readonly methods: { get(key: string): Implementation | undefined };
}

/** JavaScript class -> platform class, filled when the library is read. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- any constructor, abstract ones included
const platformInstances = new Map<Function, PlatformInstance>();

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- as above
export const registerInstance = (constructor: Function, instance: PlatformInstance): void => {
  platformInstances.set(constructor, instance);
};

function platformInstance(value: object): PlatformInstance | undefined {
  for (
    let proto = Object.getPrototypeOf(value) as object | null;
    proto;
    proto = Object.getPrototypeOf(proto) as object | null
  ) {
    const found = platformInstances.get(proto.constructor);
    if (found) return found;
  }
  return undefined;
}

/** How a platform object does what Apex calls by name; undefined when it cannot. */
export const platformMethod = (target: unknown, name: string, arity: number): Implementation | undefined =>
  target !== null && typeof target === "object"
    ? platformInstance(target)?.methods.get(methodKey(name, arity))
    : undefined;

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- classes with private constructors too
const SCALARS: readonly [Function, ApexType][] = [
  [ApexId, ID],
  [ApexDecimal, DECIMAL],
  [ApexDouble, DOUBLE],
  [ApexDate, DATE],
  [ApexDatetime, DATETIME],
  [ApexTime, TIME],
  [ApexBlob, BLOB]
];

/** The run-time type; NULL for null. A value that is no Apex value is a fault of the engine. */
export function typeOf(value: unknown): ApexType {
  if (value === null) return NULL;
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return INTEGER;
    case "bigint":
      return LONG;
    case "boolean":
      return BOOLEAN;
    case "object":
      return typeOfObject(value);
    default:
      throw new TypeError(`Not an Apex value: ${typeof value}`);
  }
}

function typeOfObject(value: object): ApexType {
  if (value instanceof ApexException || value instanceof ApexObject) {
    return value.$type ?? platformInstance(value)?.type ?? OBJECT;
  }
  if (value instanceof ApexSObject) return sObjectType(value.type.name);
  if (value instanceof ApexEnum) return value.type;
  if (value instanceof ApexList) return listOf(value.elementType);
  if (value instanceof ApexSet) return setOf(value.elementType);
  if (value instanceof ApexMap) return mapOf(value.keyType, value.valueType);
  const scalar = SCALARS.find(([constructor]) => value instanceof constructor);
  if (scalar) return scalar[1];
  const instance = platformInstance(value);
  if (!instance) throw new TypeError(`Not an Apex value: ${value.constructor.name}`);
  return instance.type;
}

/** `value instanceof type`; false for null. */
export const isInstance = (value: unknown, type: ApexType): boolean => value !== null && isSubtype(typeOf(value), type);
