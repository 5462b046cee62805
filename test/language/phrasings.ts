/** The phrasings of a table: separated by line ends or by " · ". */
export function phrasings(table: string): readonly string[] {
  return table
    .split(/\n| · /u)
    .map((phrasing) => phrasing.trim())
    .filter((phrasing) => phrasing !== '');
}
