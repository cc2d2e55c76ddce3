const CHECKSUM_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** An 18-character Lead id of the partner org. */
export function leadId(sequence: number): string {
  const id = `00Q8Z${sequence.toString(36).toUpperCase().padStart(10, "0")}`;
  return id + [0, 5, 10].map((start) => checksum(id.slice(start, start + 5))).join("");
}

/** One bit for each upper case letter of five characters. */
function checksum(part: string): string {
  const bits = [...part].reduce((sum, letter, index) => sum + (/[A-Z]/.test(letter) ? 1 << index : 0), 0);
  return CHECKSUM_ALPHABET.charAt(bits);
}
