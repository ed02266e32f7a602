import type { SavedBefore, SavedLine } from '#components/popup/page-preview';
import { lastSaves } from '#lib/archive/list';
import { savedState } from '#lib/archive/read';

const SHOWN = 5;

/** What the archive knows of the page in front, and the reports saved last; a refused archive leaves both empty. */
export async function recall(
  url: string | undefined,
): Promise<{ saved: SavedBefore | null; lastSaves: SavedLine[] | undefined }> {
  const isWebPage = url !== undefined && /^https?:/.test(url);
  const [saved, last] = await Promise.allSettled([
    isWebPage ? savedState(url) : Promise.resolve(null),
    lastSaves(SHOWN),
  ]);
  return {
    saved: saved.status === 'fulfilled' ? saved.value : null,
    lastSaves:
      last.status === 'fulfilled'
        ? last.value.map(({ id, metadata, savedAt }) => ({
            reportId: id,
            title: metadata.title ?? '',
            savedAt,
            language: metadata.language ?? 'zh',
          }))
        : undefined,
  };
}
