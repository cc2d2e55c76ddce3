import { change, find, listen, mount } from "../../../test/lwc";
import { adminI18n } from "c/countersignAdminLabels";
import { format } from "c/countersignLabels";
import CountersignRecordField, { type RecordChangeDetail } from "c/countersignRecordField";

type Field = HTMLElement & { label: string; required: boolean; shownMessage: string };

const ID = "0065g000005OppAAAS";

it.each([
  ["an Id of 18 characters", ID, ID],
  ["an Id of 15 characters", ` ${ID.slice(0, 15)} `, ID.slice(0, 15)],
  ["the address of a record page", `https://x.lightning.force.com/lightning/r/Opportunity/${ID}/view?ws=1`, ID],
  ["a classic address", `https://x.my.salesforce.com/${ID}`, ID]
])("reads %s", async (_, value, recordId) => {
  const element = await mount(CountersignRecordField, { objectName: "Opportunity" });
  const events = listen<RecordChangeDetail>(element, "recordchange");
  await change(find(element, "record"), { value });
  expect(events).toEqual([{ recordId }]);
  expect(find<Field>(element, "record").shownMessage).toBe("");
});

it.each(["nonsense", "https://x.example/lightning/o/Opportunity/list", `${ID}x`])("refuses %s", async (value) => {
  const element = await mount(CountersignRecordField, { objectName: "Opportunity" });
  const events = listen<RecordChangeDetail>(element, "recordchange");
  await change(find(element, "record"), { value });
  expect(events).toEqual([{ recordId: null }]);
  expect(find<Field>(element, "record").shownMessage).toBe(adminI18n.recordInvalid);
  await expect(element).toBeAccessible();
});

it("takes the message away when the field is emptied", async () => {
  const element = await mount(CountersignRecordField);
  await change(find(element, "record"), { value: "nonsense" });
  await change(find(element, "record"), { value: "" });
  expect(find<Field>(element, "record").shownMessage).toBe("");
});

it("says which object it wants, or that any will do", async () => {
  const one = find<Field>(await mount(CountersignRecordField, { objectName: "Lead" }), "record");
  const any = find<Field>(await mount(CountersignRecordField), "record");
  expect([one.label, one.required]).toEqual([format(adminI18n.recordField, "Lead"), true]);
  expect([any.label, any.required]).toEqual([adminI18n.recordFieldAny, false]);
});
