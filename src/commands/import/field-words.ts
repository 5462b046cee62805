/** By column of the canonical CSV: the field as `--decide` takes it, one word. */
const OPTION_WORDS: ReadonlyMap<string, string> = new Map([
  ['annual', 'anual'],
  ['absolute_reported', 'absoluto'],
  ['relative_reported_pct', 'relativo'],
  ['description', 'descripcion'],
  ['measure', 'medida'],
  ['kind', 'tipo'],
  ['program_code', 'programa'],
  ['parent_code', 'pertenece'],
]);

/** "a2", "anual": the field as `--decide` takes it. */
export function toOptionField(field: string): string {
  return OPTION_WORDS.get(field) ?? field;
}
