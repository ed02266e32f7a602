/** The lines of a text that hold anything, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const COUNTED = /[\p{L}\p{N}]/gu;

/** How many letters and digits a text has: the unit in which completeness is measured. */
export function countCharacters(text: string): number {
  let count = 0;
  COUNTED.lastIndex = 0;
  while (COUNTED.test(text)) count++;
  return count;
}
