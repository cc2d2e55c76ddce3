import { PROBLEM, summary } from "../../../test/admin-fixtures";
import { change, child, find, findAll, flush, listen, mount, query, textOf } from "../../../test/lwc";
import { adminI18n } from "c/countersignAdminLabels";
import CountersignConnectionList, { type ChooseDetail } from "c/countersignConnectionList";
import { format } from "c/countersignLabels";
import type { ConnectionSummary } from "countersign/adminWire";

type ValueElement = HTMLElement & { value: string };

const mountList = (connections: ConnectionSummary[], chosen?: string): Promise<HTMLElement> =>
  mount(CountersignConnectionList, { connections, chosen });
const many = (count: number): ConnectionSummary[] =>
  Array.from({ length: count }, (_, i) => summary({ developerName: `C_${i}`, label: `Connection ${i}` }));

it.each<[string, Partial<ConnectionSummary>, string]>([
  ["never tested", {}, adminI18n.healthNeverTested],
  ["working", { health: "working", workingSince: "2026-11-22T10:15:00Z" }, adminI18n.healthWorking],
  ["failing", { health: "failing", failingStage: "Signed" }, format(adminI18n.healthFailing, "Signed")],
  ["failing at an unknown stage", { health: "failing", failureCode: "X" }, format(adminI18n.healthFailing, "X")],
  ["failing for no known reason", { health: "failing" }, format(adminI18n.healthFailing, "")],
  ["broken", { health: "broken", problems: [PROBLEM] }, adminI18n.healthBroken]
])("shows a connection that is %s", async (_, parts, text) => {
  const element = await mountList([summary(parts)]);
  expect(find(element, "health").textContent).toBe(text);
  await expect(element).toBeAccessible();
});

it("says since when a connection works, and why another is broken", async () => {
  const working = await mountList([summary({ health: "working", workingSince: "2026-11-22T10:15:00Z" })]);
  expect(child<ValueElement>(working, "td c-countersign-value")!.value).toBe("2026-11-22T10:15:00Z");
  const broken = await mountList([summary({ health: "broken", problems: [PROBLEM] })]);
  expect(find(broken, "reason").textContent).toBe(PROBLEM.cause);
});

it("is honest about what is not known", async () => {
  const element = await mountList([summary({ certificate: null, active: false })]);
  const text = child(element, "tbody")!.textContent;
  for (const part of [adminI18n.notRecorded, adminI18n.noCertificate, adminI18n.inactive]) {
    expect(text).toContain(part);
  }
});

it("shows the last use where it is known", async () => {
  const element = await mountList([summary({ lastUsedAt: "2026-11-20T08:00:00Z" })]);
  expect(child<ValueElement>(element, "td c-countersign-value")!.value).toBe("2026-11-20T08:00:00Z");
});

it("tells which connection was chosen, and marks it", async () => {
  const element = await mountList([summary(), summary({ developerName: "Other" })], "Other");
  const events = listen<ChooseDetail>(element, "choose");
  child<HTMLButtonElement>(element, "button[data-name='Ledgerline_Quotes']")!.click();
  expect(events).toEqual([{ developerName: "Ledgerline_Quotes" }]);
  expect(findAll(element, "button").map((button) => button.getAttribute("aria-pressed"))).toEqual(["false", "true"]);
});

it("offers to look among many, by label or name, and says when nothing is found", async () => {
  expect(query(await mountList(many(8)), "find")).toBeNull();
  const element = await mountList(many(9));
  await change(find(element, "find"), { value: " c_7 " });
  expect(findAll(element, "tbody tr")).toHaveLength(1);
  await change(find(element, "find"), { value: "nothing like it" });
  expect(find(element, "no-match").textContent).toBe(adminI18n.noMatch);
  await expect(element).toBeAccessible();
});

it("says until when a certificate is valid, and warns in time", async () => {
  const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();
  const connections = [days(-1), days(5), days(90)].map((certificateExpiresAt, index) =>
    summary({ developerName: `C${index}`, certificateExpiresAt })
  );
  const element = await mount(CountersignConnectionList, { connections });
  const texts = findAll(element, "[data-id='expiry']").map(textOf);
  expect(texts[0]).toContain(adminI18n.certificateExpired);
  expect(texts[1]).toContain(adminI18n.certificateSoon);
  expect(texts[2]).not.toContain(adminI18n.certificateSoon);
  await expect(element).toBeAccessible();
});

it("stays usable with 200 connections: draws some, shows more, finds any", async () => {
  const connections = Array.from({ length: 200 }, (_, index) =>
    summary({ developerName: `Connection_${index}`, label: `Connection ${index}` })
  );
  const element = await mount(CountersignConnectionList, { connections });
  expect(findAll(element, "tr[data-row]")).toHaveLength(50);
  find(element, "more").click();
  await flush();
  expect(findAll(element, "tr[data-row]")).toHaveLength(100);
  await change(find(element, "find"), { value: "connection 199" });
  expect(findAll(element, "tr[data-row]")).toHaveLength(1);
  expect(query(element, "more")).toBeNull();
});
