import axe from "axe-core";
import type { CDPSession, Page } from "playwright-core";

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface AxeResults {
  readonly violations: readonly Finding[];
  readonly passes: readonly Finding[];
}

export interface AxeReport {
  /** One line per element. */
  readonly violations: readonly string[];
  /** How many elements passed the rule "label": proves that the inside of the components was seen. */
  readonly labelledFields: number;
}

const RUN = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })
  .then(({ violations, passes }) => ({ violations, passes }))`;

/**
 * The whole document against WCAG 2.1 A and AA, examined from an isolated world: there the DOM is as the browser and
 * assistive technology have it. In the page's own world synthetic shadow hides a label from the field it belongs to
 * when the two are in different components.
 */
export async function axeReport(page: Page): Promise<AxeReport> {
  const session = await page.context().newCDPSession(page);
  const contextId = await isolatedWorld(session);
  await evaluate(session, contextId, `${axe.source}; undefined`);
  const { violations, passes } = (await evaluate(session, contextId, RUN)) as AxeResults;
  await session.detach();
  return {
    violations: violations.flatMap(describe),
    labelledFields: passes.find(({ id }) => id === "label")?.nodes.length ?? 0
  };
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  return executionContextId;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const options = { contextId, expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", options);
  if (exceptionDetails)
    throw new Error(`axe failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value;
}

function describe({ id, help, nodes }: Finding): string[] {
  return nodes.map((node) => `${id}: ${help}\n  ${node.html.slice(0, 300)}\n  ${node.failureSummary ?? ""}`);
}
