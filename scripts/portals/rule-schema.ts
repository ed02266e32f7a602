import { z } from 'zod';
import type { Platform } from '#lib/portals/platforms';

const mark = z
  .string()
  .regex(
    /^(?:[#.][\p{L}_-][\p{L}\d_-]*(?:\.[\p{L}_-][\p{L}\d_-]*)*|[a-z][a-z\d-]*)$/u,
    'a mark is #id, .class or the name of an element',
  );

/** An address pattern that fits a home page fits every page: it would be no fingerprint. */
const address = z
  .instanceof(RegExp)
  .refine((pattern) => /^i?$/.test(pattern.flags), 'only the flag i')
  .refine((pattern) => !pattern.test('http://www.example.gov.cn/'), 'it must not fit a home page');

/** What a platform rule must be. */
export const ruleSchema: z.ZodType<Platform> = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'kebab-case'),
    marks: z.array(mark).readonly(),
    tags: z
      .array(z.string().regex(/^[a-z\d.-]+$/, 'lower case; colon and underscore become a dot'))
      .readonly()
      .exactOptional(),
    address: address.exactOptional(),
    body: z.array(mark).nonempty().readonly(),
  })
  .refine(
    ({ marks, tags, address: pattern }) =>
      marks.length > 0 || (tags?.length ?? 0) > 0 || pattern !== undefined,
    'it needs something to know the platform by',
  );
