/** One method of `satsuma/stats`, as it is measured. */
export interface Method {
  readonly name: string
  /** Makes data of so many rows, and gives back what is to be timed on them. */
  readonly prepare: (rows: number) => () => unknown
}
