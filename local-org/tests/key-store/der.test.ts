import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { integer, objectIdentifier, octetString, utcTime } from "../../org/keys/der.ts";

const hex = (der: Uint8Array): string => Buffer.from(der).toString("hex");

describe("DER", () => {
  const integers: [string, string][] = [
    ["00", "020100"],
    ["7f", "02017f"],
    ["80", "02020080"],
    ["000080", "02020080"],
    ["0100", "02020100"]
  ];
  for (const [bytes, expected] of integers) {
    it(`writes the integer 0x${bytes} positive and shortest`, () => {
      assert.equal(hex(integer(Buffer.from(bytes, "hex"))), expected);
    });
  }

  it("writes long lengths in as many bytes as they need", () => {
    assert.equal(hex(octetString(Buffer.alloc(127))).slice(0, 4), "047f");
    assert.equal(hex(octetString(Buffer.alloc(128))).slice(0, 6), "048180");
    assert.equal(hex(octetString(Buffer.alloc(300))).slice(0, 8), "0482012c");
  });

  it("writes object identifiers with parts above 127", () => {
    assert.equal(hex(objectIdentifier("1.2.840.113549.1.1.11")), "06092a864886f70d01010b");
  });

  it("writes UTCTime without fractions", () => {
    assert.equal(utcTime(new Date("2026-03-04T05:06:07.890Z")).subarray(2).toString(), "260304050607Z");
  });
});
