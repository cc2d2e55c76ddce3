import { ApexBlob } from "../../runtime/blob.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { unsupported } from "../unsupported.ts";

const fail = (message: string): never => throwApex("System.StringException", message);

/**
 * Line ends are skipped. Padding may be missing altogether: code that takes tokens apart relies on it, and its authors'
 * tests pass in orgs. Padding that is there has to be right.
 */
function base64Decode(text: string): ApexBlob {
  const compact = text.replace(/[\r\n]/g, "");
  const strange = /[^A-Za-z0-9+/=]/.exec(compact)?.[0];
  if (strange) fail(`Unrecognized base64 character: ${strange}`);
  const padded = /^[^=]*(={0,2})$/.exec(compact);
  const wrongLength = padded?.[1] === "" ? compact.length % 4 === 1 : compact.length % 4 !== 0;
  if (!padded || wrongLength) fail("Invalid base64 string: wrong length or padding");
  return new ApexBlob(new Uint8Array(Buffer.from(compact, "base64")));
}

function convertFromHex(text: string): ApexBlob {
  if (text.length % 2 !== 0) fail("Odd number of characters.");
  const strange = /[^0-9a-fA-F]/.exec(text);
  if (strange) fail(`Illegal hexadecimal character ${strange[0]} at index ${strange.index}`);
  return new ApexBlob(new Uint8Array(Buffer.from(text, "hex")));
}

function checkScheme(scheme: string): void {
  if (!/^utf-?8$/i.test(scheme)) unsupported(`the encoding scheme ${scheme} in EncodingUtil`);
}

/** Java's URLEncoder: form encoding. */
function urlEncode(text: string, scheme: string): string {
  checkScheme(scheme);
  const byte = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text.replace(LONE_SURROGATE, "?"))
    .replace(/%20/g, "+")
    .replace(/[!'()~]/g, byte);
}

function urlDecode(text: string, scheme: string): string {
  checkScheme(scheme);
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return throwApex("System.IllegalArgumentException", "URLDecoder: Illegal hex characters in escape (%) pattern");
  }
}

/** Half of a pair, which UTF-8 cannot write; Java writes a question mark. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

const base64 = (blob: ApexBlob): string => Buffer.from(blob.bytes).toString("base64");
const hexadecimal = (blob: ApexBlob): string => Buffer.from(blob.bytes).toString("hex");

export default define({
  name: "System.EncodingUtil",
  kind: "class",
  statics: [
    strict("Blob base64Decode(String inputString)", base64Decode),
    strict("String base64Encode(Blob inputBlob)", base64),
    strict("Blob convertFromHex(String inputString)", convertFromHex),
    strict("String convertToHex(Blob inputBlob)", hexadecimal),
    strict("String urlDecode(String inputString, String encodingScheme)", urlDecode),
    strict("String urlEncode(String inputString, String encodingScheme)", urlEncode)
  ]
});
