import { host } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import type { ApexSObject } from "../../runtime/sobject.ts";
import { internType } from "../../runtime/types.ts";
import { required } from "../arguments.ts";
import { dataAccess } from "../database/access.ts";
import { SaveResultObject } from "../database/results.ts";
import { define } from "../define.ts";
import type { AccessLevelObject } from "../system/access-level.ts";

function publish(events: readonly unknown[], level: AccessLevelObject | null): SaveResultObject[] {
  const records = events.map((event) => required(event) as ApexSObject);
  for (const record of records) {
    if (record.type.kind !== "platformEvent")
      throwApex("System.IllegalArgumentException", `${record.type.name} is not a platform event`);
  }
  const outcomes = host().dml("publish", records, dataAccess(level), { allOrNone: false });
  return outcomes.map((outcome) => new SaveResultObject(outcome));
}

const one = (event: unknown, level: AccessLevelObject | null = null): unknown => publish([event], level)[0];
const many = (events: ApexList | null, level: AccessLevelObject | null = null): ApexList =>
  new ApexList(publish(required(events).items, level), internType("class", "Database.SaveResult"));

/** `deliver()` of the bus that tests have. */
export class TestBrokerObject {}

export default [
  define({
    name: "System.EventBus",
    kind: "class",
    statics: [
      ["Database.SaveResult publish(SObject event)", (event: unknown) => one(event)],
      ["List<Database.SaveResult> publish(List<SObject> events)", (events: ApexList | null) => many(events)],
      ["Database.SaveResult publishWithAccessLevel(SObject event, AccessLevel accesslevel)", one],
      ["List<Database.SaveResult> publishWithAccessLevel(List<SObject> events, AccessLevel accesslevel)", many]
    ]
  }),
  define({
    name: "EventBus.TestBroker",
    kind: "class",
    instance: TestBrokerObject,
    methods: [["void deliver()", () => host().work.deliver()]]
  })
];
