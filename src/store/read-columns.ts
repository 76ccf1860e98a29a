import { Pace } from '../time/pace.ts'
import type { AnalyticalStore, QueryOptions } from './analytical.ts'
import { identifier, join, type Sql, sql } from './sql.ts'

interface Arrays {
  readonly UInt8: Uint8Array
  readonly UInt16: Uint16Array
  readonly UInt32: Uint32Array
  readonly Int32: Int32Array
  readonly Float64: Float64Array
}

export type ColumnType = keyof Arrays
export type ColumnTypes = Readonly<Record<string, ColumnType>>
export type TypedColumns<Types extends ColumnTypes> = { readonly [Name in keyof Types]: Arrays[Types[Name]] }

interface Reader {
  readonly bytes: number
  make(length: number): Arrays[ColumnType]
  read(view: DataView, at: number): number
}

const READERS: Readonly<Record<ColumnType, Reader>> = {
  UInt8: { bytes: 1, make: (length) => new Uint8Array(length), read: (view, at) => view.getUint8(at) },
  UInt16: {
    bytes: 2,
    make: (length) => new Uint16Array(length),
    read: (view, at) => view.getUint16(at, true),
  },
  UInt32: {
    bytes: 4,
    make: (length) => new Uint32Array(length),
    read: (view, at) => view.getUint32(at, true),
  },
  Int32: { bytes: 4, make: (length) => new Int32Array(length), read: (view, at) => view.getInt32(at, true) },
  Float64: {
    bytes: 8,
    make: (length) => new Float64Array(length),
    read: (view, at) => view.getFloat64(at, true),
  },
}

/** Values that are read in much less than a millisecond. */
const ROWS_AT_ONCE = 8_192

/**
 * Runs a SELECT and returns the named columns of its result as typed arrays: for results of a row a profile, which
 * would be a million objects otherwise. Values are cast to the stated types; NULL is NaN, and 0 where there is none.
 */
export async function readColumns<const Types extends ColumnTypes>(
  store: AnalyticalStore,
  query: Sql,
  types: Types,
  options: QueryOptions = { lane: 'batch' },
): Promise<TypedColumns<Types>> {
  const columns = Object.entries(types).map(([name, type]) => ({ name, type, reader: READERS[type] }))
  const cast = columns.map(({ name, type }) => castSql(name, type))
  const bytes = await store.queryBinary(sql`SELECT ${join(cast, ', ')} FROM (${query})`, options)
  const stride = columns.reduce((sum, { reader }) => sum + reader.bytes, 0)
  const rows = bytes.byteLength / stride
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pace = new Pace()
  let offset = 0
  const read: [string, Arrays[ColumnType]][] = []
  for (const { name, reader } of columns) {
    const values = reader.make(rows)
    for (let row = 0; row < rows; row++) {
      values[row] = reader.read(view, row * stride + offset)
      if (row % ROWS_AT_ONCE === 0 && pace.isDue) await pace.rest()
    }
    offset += reader.bytes
    read.push([name, values])
  }
  return Object.fromEntries(read) as TypedColumns<Types>
}

function castSql(name: string, type: ColumnType): Sql {
  const absent = type === 'Float64' ? sql`nan` : sql`0`
  return sql`${identifier(`to${type}`)}(ifNull(${identifier(name)}, ${absent}))`
}
