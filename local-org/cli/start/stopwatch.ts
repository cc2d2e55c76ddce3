/** Says each finished step with the seconds since the start. */
export function stopwatch(
  say: (line: string) => void,
  now: () => number = () => performance.now()
): (done: string) => void {
  const started = now();
  return (done) => say(`[${((now() - started) / 1000).toFixed(1).padStart(4)} s] ${done}`);
}
