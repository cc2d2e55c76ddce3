import { LightningElement, api } from "lwc";
import type { ShownAssertion } from "../../../last-send.ts";

interface Member {
  readonly name: string;
  readonly text: string;
  /** What a number of seconds means, for the members that are times. */
  readonly time: string | undefined;
}

const TIMES = ["exp", "iat", "nbf"];

/** A decoded JWT: header and claims, and a note where the signature is left out. */
export default class AssertionView extends LightningElement {
  /** Of the callout. */
  @api number = 1;
  @api assertion!: ShownAssertion;

  get parts(): { title: string; partClass: string; members: Member[] }[] {
    return [
      { title: "Header", partClass: "part header", members: members(this.assertion.header) },
      { title: "Claims", partClass: "part claims", members: members(this.assertion.claims) }
    ];
  }
}

function members(object: Readonly<Record<string, unknown>>): Member[] {
  return Object.entries(object).map(([name, value]) => ({
    name,
    text: JSON.stringify(value),
    time: TIMES.includes(name) && typeof value === "number" ? timeOf(value) : undefined
  }));
}

const timeOf = (seconds: number): string => new Date(seconds * 1000).toLocaleTimeString("en-GB");
