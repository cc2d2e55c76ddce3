import type { Session } from "./client.ts";

/** Calls an Apex REST resource of the org with a session. @throws Error with the org's own error code */
export async function createLead(session: Session, company: string): Promise<string> {
  const response = await fetch(`${session.instanceUrl}/services/apexrest/partner/leads`, {
    method: "POST",
    headers: { Authorization: `Bearer ${session.accessToken}`, "Content-Type": "application/json" },
    body: JSON.stringify({ reference: crypto.randomUUID(), claims: { company, introduction: "From the example." } })
  });
  const answer: unknown = await response.json();
  if (response.ok) return (answer as { id: string }).id;
  throw new Error((answer as { errorCode: string }[]).map(({ errorCode }) => errorCode).join(", "));
}
