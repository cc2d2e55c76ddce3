import { LightningElement } from "lwc";
import type { PlacedComponent } from "../../../session.ts";
import { session } from "../../runtime/session.ts";

/** The home page: the components of its flexipage, one below the other. */
export default class HomePage extends LightningElement {
  label = session.homePage.label;

  get components(): readonly PlacedComponent[] {
    return Object.values(session.homePage.regions).flat();
  }
}
