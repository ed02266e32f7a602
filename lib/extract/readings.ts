import type { Field, Fields, Reading } from '#lib/report/extraction';
import type { FieldName, ValueOf } from '#lib/report/terms';

const LONGEST_RAW = 400;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Collects what different places of a page say; the most confident wins, the others stay as rivals. */
export class Readings {
  private readonly all = new Map<FieldName, Reading<string | string[]>[]>();

  add<N extends FieldName>(name: N, reading: Reading<ValueOf<N> | null | undefined>): void {
    const { value } = reading;
    if (value === null || value === undefined || value.length === 0) return;
    const raw = reading.raw.slice(0, LONGEST_RAW);
    this.all.set(name, [...(this.all.get(name) ?? []), { ...reading, value, raw }]);
  }

  best<N extends FieldName>(name: N): ValueOf<N> | undefined {
    return this.ranked(name)[0]?.value as ValueOf<N> | undefined;
  }

  private ranked(name: FieldName): Reading<string | string[]>[] {
    return [...(this.all.get(name) ?? [])].sort((one, other) => other.confidence - one.confidence);
  }

  fields(): Fields {
    const entries = [...this.all.keys()].map((name) => {
      const [first, ...others] = this.ranked(name);
      const rivals = others.filter(
        (other, index) =>
          !same(other.value, first?.value) &&
          others.findIndex((one) => same(one.value, other.value)) === index,
      );
      return [name, { ...first, rivals } as Field<string | string[]>];
    });
    return Object.fromEntries(entries) as Fields;
  }
}
