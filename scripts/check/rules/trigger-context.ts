import type { Problem } from "../check.ts";
import type { ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { dottedName, walkApex } from "../package/walk.ts";

/** `Trigger.old` of a record that is new, `Trigger.new` of one that is gone: null, and nothing says so before it runs. */
export const triggerContextRule: Rule = {
  name: "trigger-context",
  examine({ apex }) {
    const triggers = apex.filter(({ tree }) => tree?.kind === "class" && tree.trigger);
    return { problems: triggers.flatMap(judge), examined: { count: triggers.length, what: "triggers" } };
  }
};

/** By variable: the events that give it a value. */
const GIVEN_BY: Readonly<Record<string, RegExp>> = {
  "trigger.old": /(?:update|[^n]delete)$/,
  "trigger.oldmap": /(?:update|[^n]delete)$/,
  "trigger.new": /(?:insert|update|undelete)$/,
  "trigger.newmap": /(?:after insert|update|undelete)$/
};

function judge({ path, tree }: ApexSource): Problem[] {
  if (tree?.kind !== "class" || !tree.trigger) return [];
  const { object, events } = tree.trigger;
  const problems: Problem[] = [];
  walkApex(tree, (node) => {
    const name = node.kind === "member" ? dottedName(node) : undefined;
    const needed = GIVEN_BY[name ?? ""];
    if (!needed || events.some((event) => needed.test(event.toLowerCase()))) return;
    const written = node.kind === "member" ? `Trigger.${node.name}` : "";
    problems.push(problemAt({ path, ...node.position }, `${written} is null in ${events.join(", ")} of ${object}`));
  });
  return problems;
}
