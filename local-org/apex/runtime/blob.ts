import { weighed } from "./heap.ts";
import { throwApex } from "./exceptions.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Apex Blob: bytes. */
export class ApexBlob {
  readonly apexType = "Blob";
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = weighed(bytes);
  }

  static fromText(text: string): ApexBlob {
    return new ApexBlob(new TextEncoder().encode(text));
  }

  /** @throws System.StringException where the bytes are no UTF-8. */
  toText(): string {
    try {
      return decoder.decode(this.bytes);
    } catch {
      return throwApex("System.StringException", "BLOB is not a valid UTF-8 string");
    }
  }

  equals(other: ApexBlob): boolean {
    return Buffer.compare(this.bytes, other.bytes) === 0;
  }

  /** What `System.debug` and string concatenation show. */
  toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
