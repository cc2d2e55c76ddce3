import type { Mistake } from "./mistake.ts";

export const triggers: readonly Mistake[] = [
  {
    what: "unknown field in a trigger",
    file: "force-app/demo/default/triggers/DemoLeadConversion.trigger",
    find: "if (each.IsConverted &&",
    replace: "if (each.IsConvertd &&",
    says: /IsConvertd/
  },
  {
    what: "old records of an event",
    file: "force-app/demo/default/triggers/DemoOutcome.trigger",
    find: "Trigger.new",
    replace: "Trigger.old",
    says: /Trigger\.old is null in after insert of Countersign_Outcome__e/
  }
];
