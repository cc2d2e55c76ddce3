/** Which overload a call means, by the static types of its arguments. */
import type { ApexType } from "../runtime/types.ts";
import { fit, type Fit } from "./conversions.ts";
import type { Candidate } from "./lookup.ts";

export type Resolution =
  | { readonly kind: "found"; readonly candidate: Candidate; readonly fits: readonly Fit[] }
  | { readonly kind: "none" }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Candidate[] };

interface Applicable {
  readonly candidate: Candidate;
  readonly fits: readonly Fit[];
}

export function resolveOverload(candidates: readonly Candidate[], types: readonly ApexType[]): Resolution {
  const fitting = candidates.map((candidate) => apply(candidate, types)).filter((found) => found !== undefined);
  const safe = fitting.filter(({ fits }) => !fits.some(({ narrows }) => narrows));
  const applicable = safe.length > 0 ? safe : fitting;
  const best = applicable.filter((found) => applicable.every((other) => found === other || !better(other, found)));
  const winners = best.length > 1 ? mostSpecific(best) : best;
  const [first] = winners;
  if (!first) return { kind: "none" };
  if (winners.length > 1) return { kind: "ambiguous", candidates: winners.map((winner) => winner.candidate) };
  return { kind: "found", ...first };
}

function apply(candidate: Candidate, types: readonly ApexType[]): Applicable | undefined {
  if (candidate.parameters.length !== types.length) return undefined;
  const fits = types.map((type, index) => fit(type, candidate.parameters[index]));
  return fits.every((found) => found !== undefined) ? { candidate, fits } : undefined;
}

/** No argument worse, one better. */
function better(a: Applicable, b: Applicable): boolean {
  const pairs = a.fits.map((found, index) => found.cost - b.fits[index].cost);
  return pairs.every((difference) => difference <= 0) && pairs.some((difference) => difference < 0);
}

/** For null arguments: the overload whose parameters fit all the others. */
function mostSpecific(found: readonly Applicable[]): readonly Applicable[] {
  const specific = found.filter((one) =>
    found.every(
      (other) =>
        one === other || one.candidate.parameters.every((type, index) => fit(type, other.candidate.parameters[index]))
    )
  );
  return specific.length === 1 ? specific : found;
}
