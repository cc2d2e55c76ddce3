/** The few DER forms that a certificate is made of (ITU-T X.690). */

const tagged = (tag: number, contents: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from([tag, ...length(contents.length)]), contents]);

export const sequence = (...items: Uint8Array[]): Uint8Array => tagged(0x30, Buffer.concat(items));
export const set = (...items: Uint8Array[]): Uint8Array => tagged(0x31, Buffer.concat(items));
/** Context-specific, constructed: `[number] EXPLICIT`. */
export const explicit = (number: number, item: Uint8Array): Uint8Array => tagged(0xa0 + number, item);
export const utf8String = (text: string): Uint8Array => tagged(0x0c, Buffer.from(text, "utf8"));
export const octetString = (contents: Uint8Array): Uint8Array => tagged(0x04, contents);
export const bitString = (contents: Uint8Array, unusedBits = 0): Uint8Array =>
  tagged(0x03, Buffer.concat([Buffer.from([unusedBits]), contents]));
export const nothing = (): Uint8Array => tagged(0x05, new Uint8Array());
export const yes = (): Uint8Array => tagged(0x01, Buffer.from([0xff]));

/** A positive integer, big-endian. */
export function integer(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? Buffer.from([0]) : bytes.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return tagged(0x02, Buffer.concat([Buffer.from(sign), digits]));
}

/** UTCTime: for the years 1950 to 2049, to the second. */
export function utcTime(date: Date): Uint8Array {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replace(/[-:T]/g, "");
  return tagged(0x17, Buffer.from(digits.slice(2), "ascii"));
}

/** An object identifier in dotted form. */
export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

function length(size: number): number[] {
  if (size < 0x80) return [size];
  const digits: number[] = [];
  for (let rest = size; rest > 0; rest >>>= 8) digits.unshift(rest & 0xff);
  return [0x80 + digits.length, ...digits];
}
