/** The documents: the page around the shell, and what is shown instead while the project has problems. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Problem } from "../../org/problems.ts";
import { framedOrigins } from "../http/framed-origins.ts";
import { userOf } from "../http/user-cookie.ts";
import { SESSION_ELEMENT, type Session } from "../session.ts";
import type { Workbench } from "../workbench.ts";

// Nothing is loaded from elsewhere, nothing is evaluated. The base components set style attributes.
const contentSecurityPolicy = (framed: readonly string[]): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `frame-src 'self' ${framed.join(" ")}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'"
  ].join("; ");

/** Every address of the shell gets the same document; the shell looks at the address. */
export async function sendPage(
  workbench: Workbench,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const problems = await workbench.refresh();
  if (problems.length > 0) {
    sendHtml(response, 500, problemPage(problems), []);
    return;
  }
  const session = await workbench.org.ask("session", userOf(request));
  const { root } = workbench.project;
  sendHtml(response, 200, shellPage(session), framedOrigins(root, session.outsideHosts));
}

function sendHtml(response: ServerResponse, status: number, html: string, framed: readonly string[]): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": contentSecurityPolicy(framed),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer"
  });
  response.end(html);
}

function shellPage(session: Session): string {
  // "<" would let a value of the session end the script element.
  const json = JSON.stringify(session).replaceAll("<", "\\u003c");
  return documentOf(
    "Opportunity | Brightwater",
    `<div id="stage"></div>
    <script type="application/json" id="${SESSION_ELEMENT}">${json}</script>
    <script type="module" src="/app.js"></script>`
  );
}

function problemPage(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ path, line, column, message }) =>
      `<li><code>${escapeHtml(`${path}:${line}:${column}`)}</code><p>${escapeHtml(message)}</p></li>`
  );
  return documentOf(
    "Problems | Local org",
    `<main class="problems">
      <h1>The project has problems</h1>
      <p>The local org opens when these are solved. Correct the files, then reload this page.</p>
      <ol>${items.join("")}</ol>
    </main>`
  );
}

function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body class="slds-scope">
    ${body}
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
