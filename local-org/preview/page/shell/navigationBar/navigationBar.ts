import { LightningElement, api } from "lwc";
import { OBJECTS } from "../../lib/objects.ts";
import { appUrl, flowUrl, HOME_URL, listUrl } from "../../lib/routes.ts";
import { showInMiddle } from "../../lib/scroll.ts";
import { session } from "../../runtime/session.ts";

interface Tab {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly current: string | undefined;
  readonly itemClass: string;
}

/** App name, the tabs of its objects, and those of the app pages that the user sees. */
export default class NavigationBar extends LightningElement {
  @api objectApiName: string | undefined;
  @api appPage: string | undefined;
  @api isHome = false;
  @api isFlow = false;

  renderedCallback(): void {
    const tabs = this.template!.querySelector<HTMLElement>(".tabs");
    const current = tabs?.querySelector<HTMLElement>("[aria-current]");
    if (tabs && current) showInMiddle(tabs, current);
  }

  get tabs(): Tab[] {
    const { flow } = session;
    return [
      tab("home", "Home", HOME_URL, this.isHome),
      ...OBJECTS.map(({ name, plural }) => tab(name, plural, listUrl(name), name === this.objectApiName)),
      ...session.appPages.map(({ name, label }) => tab(name, label, appUrl(name), name === this.appPage)),
      tab(flow.name, flow.label, flowUrl(flow.name), this.isFlow)
    ];
  }
}

const tab = (name: string, label: string, url: string, active: boolean): Tab => ({
  name,
  label,
  url,
  current: active ? "page" : undefined,
  itemClass: `slds-context-bar__item${active ? " slds-is-active" : ""}`
});
