/** Triggers are classes with one method as far as the engine is concerned; what makes them triggers is here. */
import type { ApexType } from "../runtime/types.ts";
import { ID, listOf, mapOf, sObjectType } from "../runtime/types.ts";
import type { ClassDeclaration, TriggerDeclaration } from "../syntax/ast.ts";
import type { UserClass } from "./declare.ts";
import type { Report } from "./problems.ts";
import { refusalOf } from "./refusals.ts";
import type { Universe } from "./universe.ts";

const EVENTS = [
  "before insert",
  "before update",
  "before delete",
  "after insert",
  "after update",
  "after delete",
  "after undelete"
];

/** `$` occurs in no Apex name: a class may be called like a trigger. */
const PREFIX = "Trigger$";

/** Triggers run in system mode, without sharing. */
export function triggerClass({ name, object, events, members, body, position }: TriggerDeclaration): ClassDeclaration {
  const execute = {
    kind: "method" as const,
    name: "execute",
    modifiers: { words: ["public"], annotations: [] },
    parameters: [],
    body,
    position
  };
  return {
    kind: "class",
    name: `${PREFIX}${name}`,
    modifiers: { words: ["public", "without sharing"], annotations: [] },
    interfaces: [],
    members: [...members, execute],
    position,
    end: body.end,
    trigger: { name, object, events }
  };
}

export const triggerOf = (symbol: UserClass): ClassDeclaration["trigger"] =>
  symbol.declaration.kind === "enum" ? undefined : symbol.declaration.trigger;

/** `Trigger.Foo`: how stack traces name it. */
export const triggerFrame = (className: string): string | undefined =>
  className.startsWith(PREFIX) ? `Trigger.${className.slice(PREFIX.length)}` : undefined;

export function checkTrigger(symbol: UserClass, universe: Universe, report: Report): void {
  const trigger = triggerOf(symbol);
  if (!trigger) return;
  const schema = universe.schema.object(trigger.object);
  if (!schema) return report(symbol.position, refusalOf(trigger.object) ?? `Invalid type: ${trigger.object}`);
  const seen = new Set<string>();
  for (const event of trigger.events) {
    if (!EVENTS.includes(event)) report(symbol.position, `Invalid trigger event: ${event}`);
    else if (seen.has(event)) report(symbol.position, `Duplicate trigger event: ${event}`);
    else if (schema.kind === "platformEvent" && event !== "after insert") {
      report(symbol.position, `Only after insert triggers are allowed on platform events: ${schema.name}`);
    }
    seen.add(event);
  }
}

/** Inside a trigger `Trigger.new` is a list of the object, elsewhere one of sObjects. */
export function triggerVariableType(name: string, from: UserClass, universe: Universe): ApexType | undefined {
  const trigger = triggerOf(from.outer ?? from);
  const schema = trigger && universe.schema.object(trigger.object);
  if (!schema) return undefined;
  const record = sObjectType(schema.name);
  const types: Readonly<Record<string, ApexType>> = {
    new: listOf(record),
    old: listOf(record),
    newmap: mapOf(ID, record),
    oldmap: mapOf(ID, record)
  };
  return types[name.toLowerCase()];
}
