import { LightningElement } from "lwc";
import { routeOf, type Route } from "../../lib/routes.ts";
import { session } from "../../runtime/session.ts";

/** Wide enough for the record page beside the server panel. */
const ROOM_FOR_PANEL = "(min-width: 1360px)";

/** The whole window: header, navigation, the page of the address, and the preview's own server panel beside it. */
export default class App extends LightningElement {
  panelOpen = window.matchMedia(ROOM_FOR_PANEL).matches;
  route: Route | undefined = routeOf(window.location.pathname);
  /** Chosen in the server panel; overrides what the flexipage says. */
  connection: string | undefined;

  get recordId(): string | undefined {
    return this.route?.page === "record" ? this.route.recordId : undefined;
  }

  get isRecordPage(): boolean {
    return this.recordId !== undefined;
  }

  get listObject(): string | undefined {
    return this.route?.page === "list" ? this.route.objectApiName : undefined;
  }

  get isHome(): boolean {
    return this.route?.page === "home";
  }

  get isFlow(): boolean {
    return this.route?.page === "flow" && this.route.name === session.flow.name;
  }

  get appPage(): string | undefined {
    return this.route?.page === "app" ? this.route.apiName : undefined;
  }

  get isSite(): boolean {
    return this.route?.page === "site";
  }

  get objectApiName(): string | undefined {
    return this.route !== undefined && "objectApiName" in this.route ? this.route.objectApiName : undefined;
  }

  handlePanelToggle(): void {
    this.panelOpen = !this.panelOpen;
  }

  handleConnectionChange(event: CustomEvent<{ connection: string }>): void {
    this.connection = event.detail.connection;
  }
}
