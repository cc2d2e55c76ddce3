/** Answers that are to get lost on the way back, as they do on real networks: the work is done, and nobody hears of it. */
export class LostAnswers {
  #left = 0;

  /** The next answer of a service that did its work gets lost. */
  add(): void {
    this.#left++;
  }

  /** Whether this one gets lost. */
  take(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    return true;
  }
}
