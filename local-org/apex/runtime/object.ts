/** The base of every Apex object whose class is written in Apex or extended by Apex, and of enum constants. */
import type { ApexType } from "./types.ts";

/** How the run time finds a method by name: one overload in a class, inherited ones included. */
export interface MethodEntry {
  /** Property of the instance that holds the method. */
  readonly property: string;
  readonly parameters: readonly ApexType[];
}
/** By `methodKey(name, arity)`. */
export type MethodTable = ReadonlyMap<string, readonly MethodEntry[]>;

export const methodKey = (name: string, arity: number): string => `${name.toLowerCase()}/${arity}`;

export abstract class ApexObject {
  /** On the prototype of each class: its Apex type. */
  declare readonly $type: ApexType;
  /** On the prototype of each class: what `callApex` can call. */
  declare readonly $methods: MethodTable;

  /** The constructor without parameters, where a class chain begins. */
  new$(): this {
    return this;
  }
}

/** `clone()` of a class written in Apex: a shallow copy. */
export const cloneObject = (self: ApexObject): ApexObject =>
  Object.assign(Object.create(Object.getPrototypeOf(self) as object) as ApexObject, self);

/** One constant of an enum; constants are singletons, so `===` compares them. */
export class ApexEnum {
  readonly type: ApexType;
  readonly name: string;
  readonly ordinal: number;

  constructor(type: ApexType, name: string, ordinal: number) {
    this.type = type;
    this.name = name;
    this.ordinal = ordinal;
  }
}
