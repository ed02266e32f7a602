import { z } from 'zod';
import { KINDS } from '#lib/report/extraction';

/** Shapes of what pages send to the background; a page is never believed unparsed. */
export const pageJudgedSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  kind: z.enum(KINDS),
  items: z.number().int().min(0).max(10_000),
  isFirst: z.boolean(),
});
export const saveChunkSchema = z.object({
  captureId: z.string().length(26),
  index: z.number().int().min(0).max(1000),
  total: z.number().int().min(1).max(1000),
  json: z.string(),
});
export const captureIdSchema = z.object({ captureId: z.string().length(26) });
export const libraryTargetSchema = z.object({ reportId: z.string().length(26).optional() });
