/** A flexipage as metadata -> the record page as the shell draws it: facets put where they are referred to. */
import type { FlexiPageDefinition, FlexiPageItem } from "../../org/metadata/types.ts";
import type { PageTab, PlacedComponent, RecordPage } from "../session.ts";

/** Titles that the platform translates; any other title is shown as written. */
const STANDARD_TABS: Readonly<Record<string, string>> = {
  "Standard.Tab.detail": "Details",
  "Standard.Tab.relatedLists": "Related",
  "Standard.Tab.activity": "Activity",
  "Standard.Tab.collaborate": "Chatter"
};

export function recordPageOf(page: FlexiPageDefinition): RecordPage {
  const regions = page.regions.filter(({ type }) => type === "Region");
  return {
    label: page.label,
    regions: Object.fromEntries(regions.map(({ name }) => [name, componentsIn(page, name)]))
  };
}

function componentsIn(page: FlexiPageDefinition, regionName: string | undefined): PlacedComponent[] {
  const items = page.regions.find(({ name }) => name === regionName)?.items ?? [];
  return items.map((item) => ({
    // `c:countersign` and `countersign` are the same component.
    name: (item.component ?? `field:${item.field}`).replace(/^c:/, ""),
    properties: item.properties,
    tabs: tabsOf(page, item)
  }));
}

function tabsOf(page: FlexiPageDefinition, { properties }: FlexiPageItem): PageTab[] {
  const facet = page.regions.find(({ name }) => name === properties["tabs"]);
  return (facet?.items ?? []).map(({ properties: { title = "", body } }) => ({
    label: STANDARD_TABS[title] ?? title,
    components: componentsIn(page, body)
  }));
}
