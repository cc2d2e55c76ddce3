import { find, mount, textOf } from "../../../test/lwc";
import { i18n } from "c/countersignLabels";
import CountersignSetupLink from "c/countersignSetupLink";

it("leads to the page beside this one, and says so", async () => {
  const link = { label: "Permission Sets", path: "/lightning/setup/PermSets/home" };
  const element = await mount(CountersignSetupLink, { link });
  const anchor = find<HTMLAnchorElement>(element, "link");
  expect(anchor.getAttribute("href")).toBe(link.path);
  expect(anchor.target).toBe("_blank");
  expect(anchor.rel).toBe("noopener");
  expect(textOf(element)).toBe(`Permission Sets${i18n.newTab}`.trim());
  await expect(element).toBeAccessible();
});
