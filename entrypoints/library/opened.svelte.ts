import { describeProblem } from '#lib/archive/problems';
import { type FullReport, readContent, readReport } from '#lib/archive/read';
import { watch } from '#lib/archive/watch';
import { isProblem, type Problem } from '#lib/report/problem';
import type { Capture, Content } from '#lib/report/report';

/** The report that is being read, followed live, and which of its saves is shown. */
export class Opened {
  id = $state<string>();
  full = $state.raw<FullReport>();
  problem = $state.raw<Problem>();
  /** The save shown instead of the current one. */
  #earlier = $state.raw<{ capture: Capture; content: Content }>();
  #stop = () => {};

  get shown(): { capture: Capture; content: Content } | undefined {
    return this.#earlier ?? this.full;
  }

  open(id: string): void {
    if (id === this.id) return;
    this.close();
    this.id = id;
    this.#stop = watch(() => readReport(id)).subscribe(
      (found) => {
        this.problem = isProblem(found) ? found : undefined;
        this.full = isProblem(found) ? undefined : found;
      },
      (problem) => {
        this.problem = problem;
      },
    );
  }

  close(): void {
    this.#stop();
    this.id = undefined;
    this.full = undefined;
    this.problem = undefined;
    this.#earlier = undefined;
  }

  /** Shows an earlier save, or the current one again. */
  async show(captureId: string): Promise<void> {
    const capture = this.full?.captures.find(({ id }) => id === captureId);
    if (!capture || captureId === this.full?.report.currentCaptureId) {
      this.#earlier = undefined;
      return;
    }
    const content = await readContent(capture.contentSha256).catch(describeProblem);
    if (isProblem(content)) this.problem = content;
    else this.#earlier = { capture, content };
  }
}
