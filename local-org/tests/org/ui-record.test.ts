import assert from "node:assert/strict";
import { test } from "node:test";
import { readUiRecord, type UiRecord } from "../../org/ui-record.ts";
import { SAMPLE_OBJECTS } from "./project.ts";
import { NOON, Session, USER } from "./session.ts";

const DEMO = "0065g000005OppAAAS";

function read(user: string, id: string, fields: readonly string[]): UiRecord | undefined {
  const { database, transaction } = new Session(SAMPLE_OBJECTS, { user });
  return readUiRecord(id, fields, { ...database, user: transaction.user, access: USER, now: NOON, binds: [] });
}

test("reads fields, and parents as records inside the record", () => {
  const record = read("jonas.lind", DEMO, [
    "Opportunity.Name",
    "Account.Name",
    "Account.Owner.Name",
    "Amount",
    "CloseDate",
    "StageName",
    "IsWon"
  ]);
  assert.deepEqual(record, {
    id: DEMO,
    apiName: "Opportunity",
    fields: {
      Name: { value: "Riverside Waterworks - turbidity sensors", displayValue: null },
      Account: {
        displayValue: null,
        value: {
          id: "0015g000003AccAAAS",
          apiName: "Account",
          fields: {
            Name: { value: "Riverside Waterworks", displayValue: null },
            Owner: {
              displayValue: null,
              value: {
                id: "0055g000002UsrBAAS",
                apiName: "User",
                fields: { Name: { value: "Jonas Lind", displayValue: null } }
              }
            }
          }
        }
      },
      Amount: { value: 48600, displayValue: null },
      CloseDate: { value: "2026-12-18", displayValue: null },
      StageName: { value: "Proposal/Price Quote", displayValue: "Proposal/Price Quote" },
      IsWon: { value: false, displayValue: null }
    }
  });
});

test("a record that the user may not see is not there", () => {
  assert.equal(read("mateo.silva", DEMO, ["Name"]), undefined);
  assert.equal(read("guest", DEMO, ["Name"]), undefined);
  assert.equal(read("jonas.lind", "0065g000005OppZ", ["Name"]), undefined);
});

test("fields that the user may not see are left out", () => {
  const session = new Session(SAMPLE_OBJECTS, { user: "dana.whitfield" });
  const record = session.insert("Shipment__c", { Name: "S", Code__c: "x" });
  const context = { ...session.database, user: session.transaction.user, access: USER, now: NOON, binds: [] };
  const shown = readUiRecord(String(record.get("Id")), ["Name", "Code__c"], context);
  assert.deepEqual(Object.keys(shown?.fields ?? {}), ["Name"]);
});
