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
    return this.components.map((placed, index) => {
      const constructor = constructorOf(placed.name);
      return {
        key: `${index} ${placed.name} ${this.connection ?? ""}`,
        constructor,
        properties: { ...this.placedProperties(placed), ...this.contextFor(constructor) }
      };
    });
  }

  private placedProperties(placed: PlacedComponent): Record<string, unknown> {
    // The shell's drawings of standard components find their properties themselves.
    if (placed.name.includes(":")) return { placed, connection: this.connection };
    const overridden = this.connection !== undefined && "connectionName" in placed.properties;
    return overridden ? { ...placed.properties, connectionName: this.connection } : placed.properties;
  }

  /** A page tells a component where it stands, if the component wants to know. */
  private contextFor(constructor: ComponentConstructor): Record<string, string> {
    const context = { recordId: this.recordId, objectApiName: this.objectApiName };
    const wanted = Object.entries(context).filter(([name]) => name in constructor.prototype);
    return Object.fromEntries(wanted);
  }
}
