import { FIELD_NAMES, type FieldName } from '#lib/report/terms';

/** A field's name in files: snake_case, so that Stata, R and SQL take it as it is. */
const columnOf = (name: FieldName): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every field with its column name, in the order of the vocabulary. */
export const FIELD_COLUMNS: readonly { name: FieldName; column: string }[] = FIELD_NAMES.map((name) => ({
  name,
  column: columnOf(name),
}));
