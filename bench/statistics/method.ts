/** One method of `satsuma/stats`, as it is measured. */
export interface Method {
  readonly name: string
  /** Makes data of so many rows, and gives back what is to be timed on them. */
  readonly prepare: (rows: number) => () => unknown
}

/** Methods of one folder, measured on data of one kind. */
export function methodsOf<Data>(
  folder: string,
  make: (rows: number) => Data,
  works: Readonly<Record<string, (data: Data) => unknown>>,
): Method[] {
  return Object.entries(works).map(([name, work]) => ({
    name: `${folder}/${name}`,
    prepare: (rows) => {
      const data = make(rows)
      return () => work(data)
    },
  }))
}
