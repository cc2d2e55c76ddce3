import type { TriedMutant } from "./mutants.ts";

export interface MutationScore {
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly uncovered: number;
  /** Percent, one decimal; 100 where there is nothing to kill. */
  readonly score: number;
}

export function scoreOf(tried: readonly TriedMutant[]): MutationScore {
  const count = (verdict: TriedMutant["verdict"]): number => tried.filter((each) => each.verdict === verdict).length;
  const killed = count("killed");
  return {
    mutants: tried.length,
    killed,
    survived: count("survived"),
    uncovered: count("uncovered"),
    // Rounded down: 85 means 85.
    score: tried.length === 0 ? 100 : Math.floor((killed / tried.length) * 1000) / 10
  };
}

/** What no test noticed, then the sum. */
export function mutationText(tried: readonly TriedMutant[], threshold: number): string {
  const { mutants, killed, score } = scoreOf(tried);
  const alive = tried.filter((each) => each.verdict !== "killed");
  return [
    ...alive.map(survivorText),
    `Mutants: ${killed} of ${mutants} killed, ${score} % (${threshold} % wanted), ${alive.length} left`
  ].join("\n");
}

const survivorText = ({ path, line, column, what, source, verdict }: TriedMutant): string =>
  `${path}:${line}:${column}  ${what}${verdict === "uncovered" ? " (no test runs it)" : ""}\n    ${source}`;

/** As `--json FILE` writes it. */
export function mutationJson(tried: readonly TriedMutant[], threshold: number): object {
  const names = [...new Set(tried.map((each) => each.className))].sort();
  return {
    summary: { ...scoreOf(tried), threshold },
    classes: names.map((name) => ({ class: name, ...scoreOf(tried.filter((each) => each.className === name)) })),
    mutants: tried.map(({ className, path, line, column, kind, what, verdict, killedBy }) => ({
      class: className,
      path,
      line,
      column,
      kind,
      what,
      verdict,
      ...(killedBy === undefined ? {} : { killedBy })
    }))
  };
}
