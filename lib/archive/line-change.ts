/** Lines that `after` has more often than `before`, and the other way round; order is not compared. */
export function lineChange(before: string, after: string): { added: number; removed: number } {
  const balance = new Map<string, number>();
  for (const line of linesOf(after)) balance.set(line, (balance.get(line) ?? 0) + 1);
  for (const line of linesOf(before)) balance.set(line, (balance.get(line) ?? 0) - 1);
  const change = { added: 0, removed: 0 };
  for (const surplus of balance.values()) {
    if (surplus > 0) change.added += surplus;
    else change.removed -= surplus;
  }
  return change;
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));
