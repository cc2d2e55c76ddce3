const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** The record Id in a text that is one, or the address of a record page. @return undefined when there is none */
export function recordIdIn(text: string): string | undefined {
  const path = text.trim().replace(/[?#].*$/, "");
  return path
    .split("/")
    .reverse()
    .find((part) => RECORD_ID.test(part) && /\d/.test(part));
}
