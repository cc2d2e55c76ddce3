import { LightningElement, api } from "lwc";
import type { LastSend, ShownCallout } from "../../../last-send.ts";
import { call } from "../../runtime/call.ts";
import { APEX_CALLED } from "../../runtime/apex.ts";
import { session } from "../../runtime/session.ts";

interface NumberedCallout {
  readonly number: number;
  readonly callout: ShownCallout;
}

/** Beside the page, not in it: what the server did for the last send, and the preview's own controls. */
export default class ServerPanel extends LightningElement {
  /** Whether the component beside it gets its connection from the record page, and thus from here. */
  @api recordPage = false;

  lastSend: LastSend | null = null;
  connections = [...session.connections];
  connection = placedConnection();

  // One listener object, so that it can be taken off again.
  private readonly handleApexCall = (): void => void this.load();

  connectedCallback(): void {
    window.addEventListener(APEX_CALLED, this.handleApexCall);
    void this.load();
  }

  disconnectedCallback(): void {
    window.removeEventListener(APEX_CALLED, this.handleApexCall);
  }

  get callouts(): NumberedCallout[] {
    return (this.lastSend?.callouts ?? []).map((callout, index) => ({ number: index + 1, callout }));
  }

  get assertions(): NumberedCallout[] {
    return this.callouts.filter(({ callout }) => callout.assertion !== undefined);
  }

  get withoutCallouts(): boolean {
    return this.lastSend?.callouts.length === 0;
  }

  get summary(): string {
    const { userName = "", milliseconds = 0, at = "" } = this.lastSend ?? {};
    return `${userName}, ${new Date(at).toLocaleTimeString("en-GB")}, ${Math.round(milliseconds)} ms in all`;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  handleConnectionChange(event: CustomEvent<{ value: string }>): void {
    this.connection = event.detail.value;
    this.dispatchEvent(new CustomEvent("connectionchange", { detail: { connection: this.connection } }));
  }

  private async load(): Promise<void> {
    this.lastSend = (await call("/shell/last-send", {})) as LastSend | null;
  }
}

/** What the flexipage gives the package's component. */
function placedConnection(): string | undefined {
  const components = Object.values(session.page.regions).flat();
  return components.find(({ properties }) => "connectionName" in properties)?.properties["connectionName"];
}
