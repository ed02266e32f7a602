import { Dexie, liveQuery } from 'dexie';
import type { Problem } from '#lib/report/problem';
import { openArchive } from './database';
import { describeProblem } from './problems';

/** Something that can be listened to; fits Svelte's store contract. */
export interface Watched<T> {
  /** Calls `run` with the result now and after every change, in whatever tab; returns the way to stop. */
  subscribe(run: (value: T) => void, fail?: (problem: Problem) => void): () => void;
}

/** The result of `read`, followed live: it is read again whenever what it read has changed. */
export function watch<T>(read: () => Promise<T>): Watched<T> {
  return {
    subscribe(run, fail = () => {}) {
      // Dexie notes what is read only along its own promises: waiting for the open must be one of them.
      const followed = liveQuery(() => Dexie.Promise.resolve(openArchive()).then(read));
      const subscription = followed.subscribe(run, (error) => fail(describeProblem(error)));
      return () => subscription.unsubscribe();
    },
  };
}
