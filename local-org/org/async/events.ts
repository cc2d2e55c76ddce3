import { randomUUID } from "node:crypto";
import type { DmlOutcome, HostUser } from "../../apex/host.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { RowFault } from "../dml/context.ts";
import { toStored } from "../dml/stored-values.ts";
import type { OrgObject } from "../schema/types.ts";
import { toApex } from "../soql/records.ts";

let replayIds = 0;

/** The message that goes out, or why it cannot. */
export function eventMessage(
  event: ApexSObject,
  object: OrgObject,
  user: HostUser,
  now: number
): ApexSObject | DmlOutcome {
  try {
    const message = new ApexSObject(object);
    for (const field of object.fields.values()) {
      if (!field.custom) continue;
      const given = event.isSet(field.name) ? event.get(field.name) : (field.defaultValue ?? null);
      const value = toStored(given, field);
      if (value === null && field.required)
        throw new RowFault("REQUIRED_FIELD_MISSING", `Required fields are missing: [${field.name}]`, [field.name]);
      message.put(field.name, toApex(value, field));
    }
    message.put("ReplayId", String(++replayIds));
    message.put("EventUuid", randomUUID());
    message.put("CreatedDate", new ApexDatetime(now));
    message.put("CreatedById", ApexId.of(user.id));
    return message;
  } catch (fault) {
    if (!(fault instanceof RowFault)) throw fault;
    return { id: null, success: false, errors: [fault.error] };
  }
}
