/**
 * How to run npm from here: the very npm that runs this script if there is one, which also spares Windows its .cmd file.
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const running = process.env["npm_execpath"];
  return running?.endsWith("npm-cli.js") ? [process.execPath, [running, ...args]] : ["npm", args];
}
