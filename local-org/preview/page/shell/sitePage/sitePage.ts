import { LightningElement } from "lwc";
import type { PlacedComponent } from "../../../session.ts";
import { SITE_PAGE } from "../../../settings.ts";

/** A page of an Experience Cloud site on LWR: no Lightning Experience around it, and nothing that shows toasts. */
export default class SitePage extends LightningElement {
  name = SITE_PAGE.name;
  components: readonly PlacedComponent[] = [{ name: SITE_PAGE.component, properties: SITE_PAGE.properties, tabs: [] }];
}
