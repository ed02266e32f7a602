import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Material that lies beside the project on some machines; elsewhere what needs it is skipped and says so. */
export const SHARED = resolve('..', 'shared');
export const hasShared = existsSync(resolve(SHARED, 'corpus'));
export const WITHOUT_SHARED = 'needs ../shared, which is not on this machine';
