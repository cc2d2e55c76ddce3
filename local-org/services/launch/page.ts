/** Who a page was opened for, as the verified request said. */
export interface SignedIn {
  readonly name: string;
  readonly about: string | undefined;
  /** Where the person comes back to: site of the sender, and the path that the request fixed. */
  readonly back: string | undefined;
}

export function launchPage({ name, about, back }: SignedIn): string {
  const subject = about === undefined ? "" : `<p>About: ${escapeHtml(about)}</p>`;
  const way = back === undefined ? "" : `<p>When you are done you come back to ${escapeHtml(back)}.</p>`;
  return documentOf("Ledgerline", `<h1>Ledgerline</h1><p>Signed in as ${escapeHtml(name)}.</p>${subject}${way}`);
}

export function spentPage(): string {
  return documentOf("Ledgerline", "<h1>Ledgerline</h1><p>This address was used before, or has expired.</p>");
}

function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>${title}</title></head>
  <body style="font-family: sans-serif; margin: 1.5rem"><main>${body}</main></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
