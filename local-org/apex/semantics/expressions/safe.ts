/** `a?.b.c`: when `a` is null the rest of the chain is not evaluated and the whole is null. */
import { isPrimitive } from "../lookup.ts";
import { VOID } from "../../runtime/types.ts";
import type { Bound } from "../bound.ts";
import type { Scope } from "../scope.ts";

/** Applies `access` to the receiver, inside the safe navigation that the receiver may already be part of. */
export function throughSafe(receiver: Bound, safe: boolean, scope: Scope, access: (receiver: Bound) => Bound): Bound {
  if (receiver.kind === "safe") {
    const body = throughSafe(receiver.body, safe, scope, access);
    return { ...receiver, body, type: body.type };
  }
  if (!safe) return access(receiver);
  const { position } = receiver;
  const slot = scope.slot(receiver.type);
  const body = access({ kind: "local", variable: slot, type: slot.type, position });
  return { kind: "safe", receiver, slot, body, type: body.type, position };
}

/** Expressions whose value is known not to be null need no check before they are dereferenced. */
export const neverNull = (value: Bound): boolean =>
  value.kind === "this" ||
  value.kind === "new" ||
  value.kind === "collection" ||
  value.kind === "record" ||
  value.kind === "constant" ||
  value.kind === "query" ||
  (value.kind === "literal" && value.literal.type !== "null") ||
  (value.kind === "local" && value.variable.name === "" && value.type !== VOID && !isPrimitive(value.type));
