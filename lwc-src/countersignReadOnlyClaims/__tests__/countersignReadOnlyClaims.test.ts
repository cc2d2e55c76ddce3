import { form } from "../../../test/fixtures";
import { findAll, mount, textOf } from "../../../test/lwc";
import { i18n } from "c/countersignLabels";
import CountersignReadOnlyClaims from "c/countersignReadOnlyClaims";
import type { ClaimSource, ReadOnlyClaim } from "countersign/wire";

type ValueElement = HTMLElement & Pick<ReadOnlyClaim, "type"> & { value: unknown };

it("shows label, type and value of each claim", async () => {
  const element = await mount(CountersignReadOnlyClaims, { claims: form().readOnlyClaims });
  const shown = findAll(element, "[data-name]").map((row) => {
    const { type, value } = row.querySelector<ValueElement>("c-countersign-value")!;
    return [row.dataset.name, row.querySelector("dt")!.textContent, type, value];
  });
  const expected = form().readOnlyClaims.map(({ name, label, type, displayValue }) => [
    name,
    label,
    type,
    displayValue
  ]);
  expect(shown).toEqual(expected);
  await expect(element).toBeAccessible();
});

it.each([
  ["record", i18n.sourceRecord],
  ["user", i18n.sourceUser],
  ["organization", i18n.sourceOrganization],
  ["constant", i18n.sourceConstant],
  ["context", i18n.sourceContext],
  ["provider", i18n.sourceProvider]
] as [ClaimSource, string][])("names the source %s", async (source, text) => {
  const claims: ReadOnlyClaim[] = [{ name: "a", label: "A", type: "string", source, displayValue: "b" }];
  const element = await mount(CountersignReadOnlyClaims, { claims });
  expect(textOf(findAll(element, "dd")[0]!)).toContain(text);
});
