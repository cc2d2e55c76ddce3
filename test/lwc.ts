import { createElement, type LightningElement } from "lwc";

/** Puts a component into the document and waits until it is drawn. */
export async function mount<E extends HTMLElement>(
  constructor: typeof LightningElement,
  properties: Partial<Record<string, unknown>> = {}
): Promise<E> {
  const element = createElement("c-under-test", { is: constructor });
  Object.assign(element, properties);
  document.body.append(element);
  await flush();
  return element as unknown as E;
}

/** Lets answers arrive and changes be drawn: a macrotask runs after every microtask that is due. */
export async function flush(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits as long as somebody who stops typing. */
export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The element with that `data-id` in the component's own template; fails when there is none. */
export function find<E extends HTMLElement = HTMLElement>(within: HTMLElement, id: string): E {
  const found = query<E>(within, id);
  if (!found) {
    throw new Error(`there is no ${id} in <${within.localName}>`);
  }
  return found;
}

/** Like `find`, or null. */
export function query<E extends HTMLElement = HTMLElement>(within: HTMLElement, id: string): E | null {
  return child<E>(within, `[data-id="${id}"]`);
}

/** The first match of a selector in the component's own template, or null. */
export function child<E extends HTMLElement = HTMLElement>(within: HTMLElement, selector: string): E | null {
  return within.shadowRoot!.querySelector<E>(selector);
}

/** All matches of a selector in the component's own template. */
export function findAll<E extends HTMLElement = HTMLElement>(within: HTMLElement, selector: string): E[] {
  return [...within.shadowRoot!.querySelectorAll<E>(selector)];
}

/** The text of an element, or of a component's own template, with the white space folded. */
export function textOf(element: HTMLElement): string {
  return ((element.shadowRoot ?? element).textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Collects the details of an event. */
export function listen<D>(element: HTMLElement, name: string): D[] {
  const details: D[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent<D>).detail));
  return details;
}

/** Whether the focus is on the element or inside it. */
export function hasFocus(element: HTMLElement): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

/** What a user does to a field: the base component reports it as a change. */
export async function change(field: HTMLElement, detail: { value?: unknown; checked?: boolean }): Promise<void> {
  field.dispatchEvent(new CustomEvent("change", { detail }));
  await flush();
}
