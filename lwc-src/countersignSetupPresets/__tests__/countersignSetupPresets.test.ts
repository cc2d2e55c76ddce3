import { PRESETS } from "../../../test/edit-fixtures";
import type FakeField from "../../../test/fakes/field/field";
import { change, find, hasFocus, listen, mount, query } from "../../../test/lwc";
import { setupI18n } from "c/countersignSetupLabels";
import CountersignSetupPresets, { type NameChangeDetail, type PresetChangeDetail } from "c/countersignSetupPresets";

type Presets = HTMLElement & CountersignSetupPresets;
type Base = HTMLElement & FakeField;

const mountPresets = (parts: Partial<Record<string, unknown>> = {}): Promise<Presets> =>
  mount<Presets>(CountersignSetupPresets, { presets: PRESETS, isNew: true, label: "", name: "", ...parts });
const base = (element: Presets, id: string): Base => find<Base>(element, id);

it("offers every preset and says what the chosen one is for", async () => {
  const element = await mountPresets({ chosen: "google" });
  expect(base(element, "preset").options).toEqual([
    { label: "OAuth server", value: "oauth_server" },
    { label: "Google", value: "google" }
  ]);
  expect(find(element, "about").textContent).toBe("Google APIs.");
  await expect(element).toBeAccessible();
});

it("finds no fault with fields that nobody has touched", async () => {
  const element = await mountPresets();
  expect(["label", "name"].map((id) => base(element, id).judged)).toEqual([0, 0]);
});

it("tells which preset was chosen", async () => {
  const element = await mountPresets();
  const told = listen<PresetChangeDetail>(element, "presetchange");
  await change(base(element, "preset"), { value: "google" });
  await change(base(element, "preset"), { value: "nonsense" });
  expect(told.map(({ preset }) => preset.name)).toEqual(["google"]);
  expect(query(element, "about")).toBeNull();
});

it("makes an API name of the label until somebody types another one", async () => {
  const element = await mountPresets();
  const told = listen<NameChangeDetail>(element, "namechange");
  await change(base(element, "label"), { value: "Our quotes" });
  expect(base(element, "name").value).toBe("Our_quotes");
  await change(base(element, "name"), { value: "Quotes" });
  await change(base(element, "label"), { value: "Our best quotes" });
  expect(told).toEqual([
    { label: "Our quotes", name: "Our_quotes" },
    { label: "Our quotes", name: "Quotes" },
    { label: "Our best quotes", name: "Quotes" }
  ]);
});

it("does not let the API name of a saved connection be changed", async () => {
  const element = await mountPresets({ isNew: false, label: "Quotes", name: "Quotes" });
  expect(query(element, "name")).toBeNull();
  expect(base(element, "label").value).toBe("Quotes");
  expect(element.reportValidity()).toBe(true);
  await expect(element).toBeAccessible();
});

it("says what is wrong and leads there", async () => {
  const element = await mountPresets();
  expect(element.reportValidity()).toBe(false);
  expect(base(element, "label").shownMessage).toBe(setupI18n.ruleLabel);
  expect(hasFocus(base(element, "label"))).toBe(true);
  await change(base(element, "label"), { value: "Quotes" });
  await change(base(element, "name"), { value: "1" });
  expect(base(element, "name").shownMessage).toBe(setupI18n.ruleName);
  expect(element.reportValidity()).toBe(false);
  expect(hasFocus(base(element, "name"))).toBe(true);
});

it("shows what the server said", async () => {
  const element = await mountPresets({ label: "Quotes", name: "Quotes", errors: { name: "Taken." } });
  expect(base(element, "name").shownMessage).toBe("Taken.");
  expect(element.errors).toEqual({ name: "Taken." });
});
