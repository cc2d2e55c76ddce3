import { LightningElement, api } from "lwc";
import { OBJECTS } from "../../lib/objects.ts";
import { listUrl } from "../../lib/routes.ts";

interface Tab {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly current: string | undefined;
  readonly itemClass: string;
}

/** App name and the tabs of its objects. */
export default class NavigationBar extends LightningElement {
  @api objectApiName: string | undefined;

  get tabs(): Tab[] {
    return OBJECTS.map(({ name, plural }) => {
      const active = name === this.objectApiName;
      return {
        name,
        label: plural,
        url: listUrl(name),
        current: active ? "page" : undefined,
        itemClass: `slds-context-bar__item${active ? " slds-is-active" : ""}`
      };
    });
  }
}
