/** The lines of a text that hold anything, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Characters of a text without white space, each Chinese character and each emoji counted once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (character.trim() !== '') count += 1;
  return count;
}
