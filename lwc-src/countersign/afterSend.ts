import { RefreshEvent } from "lightning/refresh";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";

/** What the component does once a send has arrived. */
export type AfterSend = "stay" | "refresh" | "close";

/** As the App Builder writes the choices, in lower case. */
const CHOICES: Partial<Record<string, AfterSend>> = { "refresh record": "refresh", close: "close" };

/** What an administrator chose; anything unknown means to stay. */
export function afterSendNamed(choice: string | undefined): AfterSend {
  return CHOICES[choice?.trim().toLowerCase() ?? ""] ?? "stay";
}

/** Shows the page what the service may have changed: its components by an event, cached records by name. */
export function refreshPage(element: EventTarget, recordId: string | undefined): void {
  element.dispatchEvent(new RefreshEvent());
  if (recordId) {
    // Whoever shows the record hears of it; that nobody could be told must not spoil a send that arrived.
    notifyRecordUpdateAvailable([{ recordId }]).catch(() => undefined);
  }
}
