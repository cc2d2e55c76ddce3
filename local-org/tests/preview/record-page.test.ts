import assert from "node:assert/strict";
import { test } from "node:test";
import type { FlexiPageDefinition, FlexiPageItem, FlexiPageRegion } from "../../org/metadata/types.ts";
import { recordPageOf } from "../../preview/org/record-page.ts";

const place = { path: "page.flexipage-meta.xml", line: 1, column: 1 };
const item = (component: string, properties: Record<string, string> = {}): FlexiPageItem => ({
  component,
  properties,
  ...place
});
const region = (name: string, type: FlexiPageRegion["type"], items: FlexiPageItem[]): FlexiPageRegion => ({
  name,
  type,
  items,
  ...place
});
const page = (regions: FlexiPageRegion[]): FlexiPageDefinition => ({
  name: "Page",
  label: "A page",
  type: "RecordPage",
  template: "flexipage:recordHomeTemplateDesktop",
  regions,
  ...place
});

test("places a component with its properties, under the name of its bundle", () => {
  const placed = item("c:countersign", { connectionName: "Ledgerline_Quotes" });
  const { regions } = recordPageOf(page([region("sidebar", "Region", [placed])]));
  assert.deepEqual(regions["sidebar"], [
    { name: "countersign", properties: { connectionName: "Ledgerline_Quotes" }, tabs: [] }
  ]);
});

test("puts facets into the tabs that refer to them, and nowhere else", () => {
  const tab = (title: string, body: string): FlexiPageItem => item("flexipage:tab", { title, body });
  const { regions } = recordPageOf(
    page([
      region("detail", "Facet", [item("force:detailPanel")]),
      region("tabs", "Facet", [tab("Standard.Tab.detail", "detail"), tab("Our own", "missing")]),
      region("main", "Region", [item("flexipage:tabset", { tabs: "tabs" })])
    ])
  );
  assert.deepEqual(Object.keys(regions), ["main"]);
  assert.deepEqual(regions["main"]?.[0]?.tabs, [
    { label: "Details", components: [{ name: "force:detailPanel", properties: {}, tabs: [] }] },
    { label: "Our own", components: [] }
  ]);
});
