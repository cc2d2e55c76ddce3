import { LightningElement, api } from "lwc";
import type { PlacedComponent } from "../../../session.ts";
import { session } from "../../runtime/session.ts";

/** An app page: the components of its flexipage, one below the other. */
export default class AppPage extends LightningElement {
  @api apiName!: string;

  get components(): readonly PlacedComponent[] | undefined {
    const page = session.appPages.find(({ name }) => name === this.apiName);
    return page && Object.values(page.regions).flat();
  }
}
