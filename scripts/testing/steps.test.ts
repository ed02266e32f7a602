import { describe, expect, it } from 'vitest';
import { chosenSteps, readSelection, STEPS } from './steps';

describe('readSelection', () => {
  it('understands its arguments and refuses others with the known ones', () => {
    expect(readSelection(['--no-browser'])).toEqual({ withoutBrowser: true });
    expect(readSelection(['--only', 'unit,e2e-firefox'])).toEqual({
      withoutBrowser: false,
      only: ['unit', 'e2e-firefox'],
    });
    expect(readSelection(['--fast'])).toContain('--no-browser');
    expect(readSelection(['--only', 'units'])).toContain('Unknown step units');
  });
});

describe('chosenSteps', () => {
  it('brings the steps that the chosen ones need', () => {
    const names = chosenSteps({ only: ['e2e-firefox'], withoutBrowser: false }).map(({ name }) => name);
    expect(names).toEqual(['build-chrome', 'build-firefox', 'e2e-firefox']);
  });

  it('only needs steps that come before, so that none waits for ever', () => {
    STEPS.forEach((step, index) => {
      const before = STEPS.slice(0, index).map(({ name }) => name);
      for (const need of step.needs) expect(before).toContain(need);
    });
  });
});
