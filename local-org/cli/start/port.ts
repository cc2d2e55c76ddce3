const DEFAULT_PORT = 3333;
const HIGHEST_PORT = 65_535;

/**
 * The port to serve on; 0 takes any free one.
 * @param text the environment variable PORT
 * @throws Error with what to write instead
 */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= HIGHEST_PORT) return port;
  throw new Error(`PORT must be a number from 0 to ${HIGHEST_PORT}, not "${text}". For example: PORT=4444 npm start`);
}
