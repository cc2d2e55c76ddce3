import { area, double, text } from "../build.ts";
import type { OrgField } from "../types.ts";

/** The parts of an address: `BillingStreet`, `BillingCity`, ... */
export const address = (prefix: string): OrgField[] => {
  const label = (part: string): string => [prefix, part].filter(Boolean).join(" ");
  return [
    area(`${prefix}Street`, label("Street"), 255),
    text(`${prefix}City`, label("City"), 40),
    text(`${prefix}State`, label("State/Province"), 80),
    text(`${prefix}PostalCode`, label("Zip/Postal Code"), 20),
    text(`${prefix}Country`, label("Country"), 80),
    double(`${prefix}Latitude`, label("Latitude"), 18, 15),
    double(`${prefix}Longitude`, label("Longitude"), 18, 15)
  ];
};

// prettier-ignore
export const INDUSTRIES = [
  "Agriculture", "Biotechnology", "Chemicals", "Construction", "Consulting", "Education", "Energy", "Engineering",
  "Environmental", "Food & Beverage", "Government", "Manufacturing", "Not For Profit", "Other", "Utilities"
];
export const LEAD_SOURCES = ["Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Trade Show", "Other"];
export const RATINGS = ["Hot", "Warm", "Cold"];
