import { problem, SatsumaError } from '../../errors/index.ts'
import type { AnalyticalStore } from '../../store/index.ts'

/** Makes every insert into a table fail, until the returned function is called. */
export function failInserts(analytical: AnalyticalStore, table: string): () => void {
  const insert = analytical.insertBinary.bind(analytical)
  analytical.insertBinary = async (into, ...rest) => {
    if (into === table)
      throw new SatsumaError([problem('store/query-failed', { store: 'analytical', detail: 'no space' })])
    return insert(into, ...rest)
  }
  return () => {
    analytical.insertBinary = insert
  }
}
