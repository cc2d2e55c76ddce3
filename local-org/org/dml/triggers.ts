import type { ProgramTrigger } from "../../apex/compile.ts";
import { ApexException, exceptionTypeName } from "../../apex/runtime/exceptions.ts";
import type { ApexSObject } from "../../apex/runtime/sobject.ts";
import { printStack } from "../../apex/runtime/stack.ts";
import {
  withTrigger,
  type TriggerEvent,
  type TriggerRun,
  type TriggerTiming
} from "../../apex/runtime/trigger-context.ts";
import { RowFault } from "./context.ts";

/** Triggers within triggers, at most. */
const MAXIMUM_DEPTH = 16;

/** The triggers of an org, as one transaction fires them. */
export class Triggers {
  private readonly all: readonly ProgramTrigger[];
  private depth = 0;

  constructor(all: readonly ProgramTrigger[]) {
    this.all = all;
  }

  /** Is a trigger running now? Callouts are refused then. */
  get running(): boolean {
    return this.depth > 0;
  }
  within<T>(block: () => T): T {
    this.depth++;
    try {
      return block();
    } finally {
      this.depth--;
    }
  }

  has(object: string, event: TriggerEvent): boolean {
    return this.of(object, "before", event).length > 0 || this.of(object, "after", event).length > 0;
  }

  /** @throws RowFault when a trigger fails, or when triggers go too deep */
  fire(run: TriggerRun): void {
    for (const trigger of this.of(run.object, run.timing, run.event)) this.fireOne(trigger, run);
  }

  private fireOne(trigger: ProgramTrigger, run: TriggerRun): void {
    const what = `${capital(run.timing)}${capital(run.event)}`;
    if (this.depth >= MAXIMUM_DEPTH)
      throw new RowFault(
        "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
        `${trigger.name}: maximum trigger depth exceeded ${run.object} trigger event ${what}`
      );
    try {
      this.within(() => withTrigger(run, trigger.run));
    } catch (error) {
      if (!(error instanceof ApexException) || exceptionTypeName(error) === "System.LimitException") throw error;
      throw new RowFault(
        "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
        `${trigger.name}: execution of ${what}\n\ncaused by: ${error.$describe()}\n\n${printStack(error.$frames)}`
      );
    }
  }

  private of(object: string, timing: TriggerTiming, event: TriggerEvent): ProgramTrigger[] {
    const wanted = `${timing} ${event}`;
    return this.all.filter(
      (each) => each.object.toLowerCase() === object.toLowerCase() && each.events.includes(wanted)
    );
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `addError` of a record, as the outcome of its row. */
export function errorOf(record: ApexSObject): RowFault | undefined {
  const [first] = record.errors;
  return first && new RowFault("FIELD_CUSTOM_VALIDATION_EXCEPTION", first.message, first.fields);
}
