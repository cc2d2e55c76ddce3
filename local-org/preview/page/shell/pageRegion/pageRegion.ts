import { LightningElement, api } from "lwc";
import type { PlacedComponent } from "../../../session.ts";
import { constructorOf, type ComponentConstructor } from "../../lib/registry.ts";

interface Item {
  readonly key: string;
  readonly constructor: ComponentConstructor;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The components of one region, one below the other, with the properties the page gives them. */
export default class PageRegion extends LightningElement {
  @api components: readonly PlacedComponent[] = [];
  @api recordId!: string;
  @api objectApiName!: string;
  @api connection: string | undefined;

  get items(): Item[] {
    return this.components.map((placed, index) => ({
      key: `${index} ${placed.name} ${this.connection ?? ""}`,
      constructor: constructorOf(placed.name),
      properties: this.propertiesOf(placed)
    }));
  }

  private propertiesOf(placed: PlacedComponent): Record<string, unknown> {
    const { recordId, objectApiName, connection } = this;
    // Standard components of the shell are told where they stand; the package's get what the platform gives them.
    if (placed.name.includes(":")) return { placed, recordId, objectApiName, connection };
    return { ...placed.properties, ...this.overrides(placed), recordId, objectApiName };
  }

  private overrides(placed: PlacedComponent): Record<string, string> {
    const overridden = this.connection !== undefined && "connectionName" in placed.properties;
    return overridden ? { connectionName: this.connection! } : {};
  }
}
