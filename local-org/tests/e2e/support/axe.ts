import axe from "axe-core";
import type { Page } from "playwright-core";

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

export interface AxeReport {
  /** One line per element. */
  readonly violations: readonly string[];
  /** How many elements were examined by the rule "label": proves that the inside of the components was seen. */
  readonly labelledFields: number;
}

/** The whole document against WCAG 2.1 A and AA. */
export async function axeReport(page: Page): Promise<AxeReport> {
  // Evaluated, not added as a script: the page's policy forbids inline scripts.
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })` as unknown as () => Promise<{
      violations: Finding[];
      passes: Finding[];
    }>
  );
  return {
    violations: violations.flatMap(describe),
    labelledFields: passes.find(({ id }) => id === "label")?.nodes.length ?? 0
  };
}

function describe({ id, help, nodes }: Finding): string[] {
  return nodes.map((node) => `${id}: ${help}\n  ${node.html.slice(0, 300)}\n  ${node.failureSummary ?? ""}`);
}
