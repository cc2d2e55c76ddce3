import { LightningElement } from "lwc";
import type { FlowScreen } from "../../../session.ts";
import { constructorOf, type ComponentConstructor } from "../../lib/registry.ts";
import { session } from "../../runtime/session.ts";
import {
  ATTRIBUTE_CHANGE,
  BACK,
  FINISH,
  NEXT,
  type AttributeChange
} from "../../shims/lightning/flowSupport/flowSupport.ts";

/** What a screen component can be asked before the flow goes on. */
interface ScreenComponent extends HTMLElement {
  validate?(): { isValid: boolean; errorMessage?: string };
}

interface Drawn {
  readonly key: string;
  readonly constructor: ComponentConstructor;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Drives a screen component as a flow does: hands it its inputs and where the flow can go, keeps what it reports, asks it
 * before going on, and makes it anew, with what it reported, whenever the screen is drawn again.
 */
export default class FlowPage extends LightningElement {
  flow = session.flow;
  place = 0;
  isFinished = false;
  errorMessage = "";
  /** By screen and attribute: what the component reported. */
  private readonly stored: Record<string, unknown>[] = session.flow.screens.map(() => ({}));
  /** By name: input variables come from whoever starts the flow. */
  private variables: Readonly<Record<string, unknown>> = { recordId: session.demoRecordId };
  /** Counts how often a screen was drawn. */
  private visit = 0;

  connectedCallback(): void {
    this.addEventListener(ATTRIBUTE_CHANGE, (event) => this.keep((event as CustomEvent<AttributeChange>).detail));
    this.addEventListener(NEXT, () => this.next());
    this.addEventListener(FINISH, () => this.next());
    this.addEventListener(BACK, () => this.back());
  }

  get screen(): FlowScreen {
    return this.flow.screens[this.place];
  }

  /** As a list, so that another visit is another element. */
  get drawn(): Drawn[] {
    const { component, inputs, references = {} } = this.screen;
    if (component === undefined || this.isFinished) return [];
    const referred = Object.entries(references).map(([attribute, name]) => [attribute, this.variables[name]]);
    const properties = { ...inputs, ...(Object.fromEntries(referred) as object), ...this.stored[this.place] };
    return [
      {
        key: String(this.visit),
        constructor: constructorOf(component),
        properties: { ...properties, availableActions: this.availableActions }
      }
    ];
  }

  /** With the values of the flow in the place of their names. */
  get texts(): { key: string; text: string }[] {
    if (this.isFinished) return [];
    return this.screen.texts.map((text) => ({
      key: text,
      text: text.replace(/\{!(\w+)\}/g, (_, name: string) => this.shown(name))
    }));
  }

  get isUnderWay(): boolean {
    return !this.isFinished;
  }

  get canGoBack(): boolean {
    return this.availableActions.includes("BACK");
  }

  get nextLabel(): string {
    return this.availableActions.includes("NEXT") ? "Next" : "Finish";
  }

  handleNext(): void {
    this.next();
  }

  handleBack(): void {
    this.back();
  }

  private get availableActions(): string[] {
    const onwards = this.place < this.flow.screens.length - 1 ? "NEXT" : "FINISH";
    return this.place > 0 && this.screen.allowBack ? ["BACK", onwards] : [onwards];
  }

  private shown(name: string): string {
    const value = this.variables[name];
    return typeof value === "string" ? value : "";
  }

  private keep({ attributeName, attributeValue }: AttributeChange): void {
    this.stored[this.place] = { ...this.stored[this.place], [attributeName]: attributeValue };
  }

  private next(): void {
    const validity = this.template!.querySelector<ScreenComponent>(".component")?.validate?.();
    if (validity?.isValid === false) {
      this.errorMessage = validity.errorMessage ?? "";
      // As in a flow: a screen that was refused is drawn anew.
      this.visit++;
      return;
    }
    this.assignOutputs();
    if (this.place < this.flow.screens.length - 1) this.show(this.place + 1);
    else this.isFinished = true;
  }

  /** When a flow leaves a screen forwards. */
  private assignOutputs(): void {
    const outputs = Object.entries(this.screen.outputs ?? {});
    const values = outputs.map(([attribute, name]) => [name, this.stored[this.place][attribute]]);
    this.variables = { ...this.variables, ...(Object.fromEntries(values) as object) };
  }

  private back(): void {
    if (this.canGoBack) this.show(this.place - 1);
  }

  private show(place: number): void {
    this.errorMessage = "";
    this.place = place;
    this.visit++;
  }
}
