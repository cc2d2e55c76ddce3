/** Assignments as JavaScript: receivers are evaluated once, also where the old value is read. */
import type { Bound, BoundAssignment, BoundField } from "../semantics/bound.ts";
import { classProperty } from "../semantics/symbols.ts";
import { emit, fieldPlace, receiver, text, withName, type Place } from "./expressions.ts";

/** `used`: does anybody look at the assignment's value? */
export function assignment(node: BoundAssignment, place: Place, used: boolean): string {
  const { target } = node;
  const keepsOld = (node.postfix ?? false) && used;
  const variable = variableOf(node, place);
  return variable === undefined
    ? throughReceiver(node, accessTo(target, place), place, keepsOld)
    : toVariable(node, variable, place, keepsOld);
}

/** What JavaScript can assign to by name, without evaluating anything twice. */
function variableOf({ target, slot }: BoundAssignment, place: Place): string | undefined {
  if (target.kind === "local") return emit(target, place);
  if (target.kind !== "field" || target.field.accessors?.kind === "platform") return undefined;
  const simple = !target.receiver || target.receiver.kind === "this" || !slot;
  return simple ? fieldPlace(target, place) : undefined;
}

function toVariable(node: BoundAssignment, left: string, place: Place, keepsOld: boolean): string {
  const { slot, value } = node;
  if (isSetOnce(node.target))
    return `(${left} = ${once(left, emit(value, slot ? withName(place, slot, left) : place))})`;
  if (!slot) return `(${left} = ${emit(value, place)})`;
  if (!keepsOld) return `(${left} = ${emit(value, withName(place, slot, left))})`;
  return `((${slot.key}) => (${left} = ${emit(value, place)}, ${slot.key}))(${left})`;
}

/** A final field: that it is set once only running code can tell. A property has its setter for that. */
const isSetOnce = (target: Bound): boolean => target.kind === "field" && target.field.final && !target.field.accessors;

export const once = (place: string, value: string): string => `$.once(${place}, ${value})`;

/** How a place is read and written once its parts (object; list and index) have been evaluated. */
interface Access {
  readonly parts: readonly string[];
  readonly read: (parts: readonly string[]) => string;
  readonly write: (parts: readonly string[], value: string) => string;
}

function accessTo(target: Bound, place: Place): Access {
  switch (target.kind) {
    case "field":
      return accessToField(target, place);
    case "recordField":
      return {
        parts: [receiver(target.receiver, place)],
        read: ([record]) => `$.field(${record}, ${text(target.name)})`,
        write: ([record], value) => `$.setField(${record}, ${text(target.name)}, ${value})`
      };
    case "index":
      return {
        parts: [receiver(target.target, place), emit(target.index, place)],
        read: (parts) => `$.index(${parts.join(", ")})`,
        write: (parts, value) => `$.setIndex(${[...parts, value].join(", ")})`
      };
    default:
      throw new Error(`Cannot assign to ${target.kind}.`);
  }
}

function accessToField(target: BoundField, place: Place): Access {
  const { field, receiver: owner } = target;
  const parts = owner ? [receiver(owner, place)] : [];
  if (field.accessors?.kind !== "platform") {
    return {
      parts,
      read: ([object]) => `${object}.${field.key}`,
      write: ([object], value) => {
        const left = `${object}.${field.key}`;
        return `${left} = ${isSetOnce(target) ? once(left, value) : value}`;
      }
    };
  }
  const library = `$lib.${classProperty(field.owner.qualifiedName, "platform")}`;
  return {
    parts,
    read: (evaluated) => `${library}.get$${field.key}(${evaluated.join(", ")})`,
    write: (evaluated, value) => `${library}.set$${field.key}(${[...evaluated, value].join(", ")})`
  };
}

function throughReceiver(node: BoundAssignment, access: Access, place: Place, keepsOld: boolean): string {
  const { slot, value } = node;
  const { parts, read, write } = access;
  if (!slot) return `(${write(parts, emit(value, place))})`;
  const names = ["$r", "$i"].slice(0, parts.length);
  const update = `${write(names, emit(value, place))}${keepsOld ? `, ${slot.key}` : ""}`;
  const withOld = `((${slot.key}) => (${update}))(${read(names)})`;
  return `((${names.join(", ")}) => ${withOld})(${parts.join(", ")})`;
}
