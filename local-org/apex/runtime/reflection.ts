/** What the platform may know of types written in Apex: JSON reads and writes their fields without running a constructor. */
import type { ApexEnum, ApexObject } from "./object.ts";
import type { ApexType } from "./types.ts";

export interface FieldReflection {
  /** As declared. */
  readonly name: string;
  /** Property of the instance that holds the value, or runs the accessors. */
  readonly property: string;
  /** Property of the instance that holds the value, past the accessors. */
  readonly storage: string;
  readonly type: ApexType;
  /** False: a property without a set accessor. */
  readonly isWritable: boolean;
  /** A property without a set accessor whose get accessor keeps nothing of its own. */
  readonly isComputed?: () => boolean;
  readonly isTransient: boolean;
  /** @AuraEnabled: goes to components. */
  readonly isAuraEnabled?: boolean;
}
export interface MethodReflection {
  readonly name: string;
  /** Property of the instance that holds it. */
  readonly property: string;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly returns: ApexType;
}
export interface ClassReflection {
  readonly prototype: object;
  readonly isAbstract: boolean;
  /** Instance fields and properties, inherited ones first, in the order of declaration. */
  readonly fields: readonly FieldReflection[];
  readonly isInner: boolean;
  /** Instance methods that are not private, inherited ones included; rarely asked for. */
  readonly methods: () => readonly MethodReflection[];
}

const FIELD = { value: null, writable: true, enumerable: true, configurable: true } as const;
const classes = new WeakMap<ApexType, ClassReflection>();
const enums = new WeakMap<ApexType, readonly ApexEnum[]>();

/** The program that declares a class makes it known here. */
export const registerClass = (type: ApexType, reflection: ClassReflection): void => void classes.set(type, reflection);
export const registerEnum = (type: ApexType, constants: readonly ApexEnum[]): void => void enums.set(type, constants);

export const classOf = (type: ApexType): ClassReflection | undefined => classes.get(type);
export const constantsOf = (type: ApexType): readonly ApexEnum[] | undefined => enums.get(type);

/** An object of the class as deserialisation makes it: no constructor, no initialiser, no accessor runs; every field is null. */
export function allocate({ prototype, fields }: ClassReflection): ApexObject {
  const object = Object.create(prototype) as ApexObject;
  for (const { storage } of fields) Object.defineProperty(object, storage, FIELD);
  return object;
}
