/** What somebody signed a unit's pages of a report for. */
export type SignedAs = 'prepared' | 'reviewed' | 'authorized';

/** A name under the pages of a unit, as the report prints it. */
export interface Signatory {
  readonly unitCode: string;
  readonly name: string;
  /** Null where none is printed. */
  readonly post: string | null;
  /** Null where the page does not tell. */
  readonly signedAs: SignedAs | null;
  /** The post is that of the unit itself: "Jefe de Departamento de Obras" of "Jefatura del Departamento de Obras". */
  readonly isHead: boolean;
  readonly page: number | null;
}
