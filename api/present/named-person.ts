/** Somebody who may be named in an act. */
export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}
