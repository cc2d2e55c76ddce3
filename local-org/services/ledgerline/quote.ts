import type { JsonObject } from "../assertion.ts";

/** A quote as Ledgerline answers it. `internal_score` is for Ledgerline's own pricing team: clients are not to show it. */
export interface Quote {
  readonly number: string;
  readonly status: "issued" | "under_review";
  readonly total: number;
  readonly valid_until: string;
  readonly received_at: string;
  readonly url: string;
  /** What the total is made of. `margin` is for Ledgerline's own pricing team, too. */
  readonly lines: readonly { readonly what: string; readonly amount: number; readonly margin: number }[];
}

/** The terms that a client asks for. */
export interface QuoteTerms {
  readonly purpose: string;
  readonly validUntil: string;
  readonly amount: number;
  readonly discountPercent: number;
  readonly rush: boolean;
}

const MAXIMUM_DISCOUNT = 40;
const REVIEWED_FROM_DISCOUNT = 25;
const RUSH_SURCHARGE = 0.05;
const MINIMUM_TOTAL = 250;

/** Reads the terms from the claims, or says which claim is wrong. */
export function readTerms(claims: JsonObject): QuoteTerms | string {
  const { quote_purpose: purpose, valid_until: validUntil, rush_order: rush } = claims;
  if (typeof purpose !== "string" || purpose === "") return "quote_purpose must be a text.";
  if (typeof validUntil !== "string" || !isDate(validUntil)) return "valid_until must be a date like 2027-03-31.";
  const discountPercent = amountOf(claims["discount_percent"]);
  if (discountPercent === undefined || discountPercent > MAXIMUM_DISCOUNT) {
    return `discount_percent must be a number from 0 to ${MAXIMUM_DISCOUNT}.`;
  }
  const amount = amountOf(claims["amount"]);
  if (amount === undefined) return "amount must be a number that is not negative.";
  return { purpose, validUntil, amount, discountPercent, rush: rush === true };
}

/** Prices the terms. */
export function quote(terms: QuoteTerms, sequence: number, linkOrigin: string, receivedAt: Date): Quote {
  const discounted = terms.amount * (1 - terms.discountPercent / 100) * (terms.rush ? 1 + RUSH_SURCHARGE : 1);
  const number = `Q-${receivedAt.getUTCFullYear()}-${String(sequence).padStart(5, "0")}`;
  return {
    number,
    status: terms.discountPercent >= REVIEWED_FROM_DISCOUNT ? "under_review" : "issued",
    total: Math.max(MINIMUM_TOTAL, cents(discounted)),
    valid_until: terms.validUntil,
    received_at: receivedAt.toISOString(),
    url: `${linkOrigin}/quotes/${number}`,
    lines: linesOf(terms)
  };
}

/** What the total is made of; nothing that adds nothing. */
function linesOf({ amount, discountPercent, rush }: QuoteTerms): Quote["lines"] {
  const discount = -amount * (discountPercent / 100);
  const surcharge = rush ? (amount + discount) * RUSH_SURCHARGE : 0;
  return [
    { what: "Sensors and installation", amount: cents(amount), margin: 0.31 },
    { what: `Discount of ${discountPercent} %`, amount: cents(discount), margin: 0 },
    { what: "Rush order", amount: cents(surcharge), margin: 0.8 }
  ].filter((line) => line.amount !== 0);
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** 0 when left out, undefined when it is not a number from 0 up. */
function amountOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return 0;
  return typeof value === "number" && value >= 0 ? value : undefined;
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
