/** What the scheduler knows of a task. */
export interface Task {
  name: string;
  needs: string[];
}

/**
 * Runs tasks in their order, `width` at a time, each as soon as what it needs has ended. `run` says whether the task
 * succeeded; where a need failed, `skip` is told instead.
 */
export async function schedule<T extends Task>(
  tasks: readonly T[],
  width: number,
  work: { run(task: T): Promise<boolean>; skip(task: T, need: string): void },
): Promise<void> {
  const waiting = [...tasks];
  const ended = new Map<string, boolean>();
  const running = new Set<Promise<void>>();
  const dropHopeless = () => {
    for (const task of [...waiting]) {
      const need = task.needs.find((name) => ended.get(name) === false);
      if (need === undefined) continue;
      waiting.splice(waiting.indexOf(task), 1);
      ended.set(task.name, false);
      work.skip(task, need);
    }
  };
  const startNext = (): boolean => {
    const index = waiting.findIndex((task) => task.needs.every((need) => ended.get(need)));
    const [task] = index < 0 || running.size >= width ? [] : waiting.splice(index, 1);
    if (!task) return false;
    const going: Promise<void> = work.run(task).then((succeeded) => {
      ended.set(task.name, succeeded);
      running.delete(going);
    });
    running.add(going);
    return true;
  };
  while (waiting.length > 0 || running.size > 0) {
    dropHopeless();
    while (startNext());
    if (running.size > 0) await Promise.race(running);
    else if (waiting.length > 0) throw new Error(`nothing provides ${waiting[0]?.needs.join(', ')}`);
  }
}
