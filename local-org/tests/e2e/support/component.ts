/** The package's component on the page, in the words of a user. */
import type { Locator, Page } from "playwright-core";

export const component = (page: Page): Locator => page.locator("c-countersign");
export const sendButton = (page: Page): Locator => component(page).getByRole("button", { name: "Send", exact: true });
export const receipt = (page: Page): Locator => component(page).locator("c-countersign-receipt");
export const problem = (page: Page): Locator => component(page).locator('[data-id="problem"]');
export const field = (page: Page, label: string): Locator => component(page).getByLabel(label);

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await component(page).getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option }).click();
}

export async function enter(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await field(page, label).blur();
}

/** Ticks a check box by its label, as a person does: the box itself is drawn by the design system, not by the browser. */
export async function tick(page: Page, label: string): Promise<void> {
  await component(page).locator("label", { hasText: label }).first().click();
}

/** What the quote connection asks for at least. */
export async function fillQuote(page: Page): Promise<void> {
  await choose(page, "Purpose of the quote", "Replacement of existing sensors");
  await enter(page, "Quote valid until", "20/12/2026");
}

/** Another connection for the component, by the control of the shell. */
export async function switchConnection(page: Page, label: string): Promise<void> {
  await page.getByRole("combobox", { name: "Connection on this page" }).click();
  await page.getByRole("option", { name: label }).click();
}
