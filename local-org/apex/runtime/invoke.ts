/** Calling Apex from the platform: mocks, comparators, iterators, callables, by method name. */
import { isInstance } from "./type-of.ts";
import { ApexException } from "./exceptions.ts";
import { ApexObject, methodKey, type MethodEntry, type MethodTable } from "./object.ts";
import { platformMethod } from "./type-of.ts";

/** The overload that fits these arguments' count and, where there are several, their run-time types. */
export function findMethod(
  target: object,
  name: string,
  arity: number,
  args?: readonly unknown[]
): MethodEntry | undefined {
  const table = (target as { $methods?: MethodTable }).$methods;
  const candidates = table?.get(methodKey(name, arity)) ?? [];
  if (candidates.length <= 1 || !args) return candidates[0];
  return candidates.find((entry) => entry.parameters.every((type, index) => fits(args[index], type))) ?? candidates[0];
}

const fits = (value: unknown, type: Parameters<typeof isInstance>[1]): boolean =>
  value === null || isInstance(value, type);

/**
 * `callApex(mock, "respond", [request])`. The checker has made sure that the class provides what its interfaces ask
 * for, so a missing method is a fault of the caller.
 */
export function callApex(target: unknown, name: string, args: readonly unknown[]): unknown {
  if (target instanceof ApexObject || target instanceof ApexException) {
    const entry = findMethod(target, name, args.length, args);
    if (entry)
      return (target as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[entry.property]?.(...args);
  }
  const implementation = platformMethod(target, name, args.length);
  if (!implementation) throw new TypeError(`No Apex method ${name}/${args.length} on this object.`);
  return implementation(target, ...args);
}
