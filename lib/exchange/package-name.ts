/** Name of an export: what, when, how many; sortable and plain ASCII, for every file system and mail server. */
export function packageName(createdAt: string, reports: number): string {
  const day = new Date(createdAt).toISOString().slice(0, 10);
  return `reportory_${day}_${reports}-report${reports === 1 ? '' : 's'}.zip`;
}
