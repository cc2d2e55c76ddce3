/** What `Trigger.new` and its kin answer: the trigger that runs now, if one does. */
import type { ApexSObject } from "./sobject.ts";

export type TriggerTiming = "before" | "after";
export type TriggerEvent = "insert" | "update" | "delete" | "undelete";

/** One invocation: at most 200 records, 2,000 for platform events. */
export interface TriggerRun {
  /** API name of the object. */
  readonly object: string;
  readonly timing: TriggerTiming;
  readonly event: TriggerEvent;
  readonly newRecords: readonly ApexSObject[] | null;
  readonly oldRecords: readonly ApexSObject[] | null;
}

let current: TriggerRun | undefined;

export const currentTrigger = (): TriggerRun | undefined => current;

/** Runs `block` as a trigger, or, with `undefined`, as what no trigger is part of. */
export function withTrigger<T>(run: TriggerRun | undefined, block: () => T): T {
  const previous = current;
  current = run;
  try {
    return block();
  } finally {
    current = previous;
  }
}
