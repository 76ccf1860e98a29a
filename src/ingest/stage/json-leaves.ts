import { join, param, type Sql, sql } from '../../store/sql.ts'
import { LIMITS } from '../limits.ts'
import { readableLeaves } from './readable-leaves.ts'
import { OF_VALUE, said } from './reasons.ts'

/**
 * SQL for JSON records, on fragments of JSON text as the engine prints them (no blanks, `"` first for a
 * text, `{` for an object). A list of leaves is an Array(Tuple(path, fragment)); what
 * `typed-values.ts` does to a value in TypeScript, this does to a fragment, and a test holds them together.
 */

/** The members of an object under their names, as leaves to be expanded; nulls are absent. */
export function memberLeaves(fragment: Sql): Sql {
  return sql`arrayMap(m -> (if(m.1 = '', '\\0', m.1), m.2), arrayFilter(m -> m.2 != 'null', JSONExtractKeysAndValuesRaw(${fragment})))`
}

/** One value under a path. */
export function singleLeaf(path: Sql, fragment: Sql): Sql {
  return sql`if(${fragment} IN ('', 'null'), CAST([], 'Array(Tuple(String, String))'), [(${path}, ${fragment})])`
}

/**
 * Replaces the objects in columns of leaves by their members, level by level, in the order of the
 * document. Each level is a sub-query: nested in one expression they take half a second to analyse.
 */
export function withExpandedLeaves(query: Sql, columns: readonly Sql[]): Sql {
  if (columns.length === 0) return query
  const level = join(
    columns.map((column) => sql`${expandOnce(column)} AS ${column}`),
    ', ',
  )
  let expanded = query
  for (let depth = 0; depth < LIMITS.depth; depth += 1)
    expanded = sql`SELECT * REPLACE (${level}) FROM (${expanded})`
  return expanded
}

function expandOnce(leaves: Sql): Sql {
  const named = sql`concat(x.1, if(x.1 = '', '', '.'), if(m.1 = '', '\\0', m.1))`
  const members = sql`arrayMap(m -> (${named}, m.2), arrayFilter(m -> m.2 != 'null', JSONExtractKeysAndValuesRaw(x.2)))`
  const orEmpty = sql`if(empty(${members}), [(x.1, if(isValidJSON(x.2), '{}', x.2))], ${members})`
  const admissible = sql`position(x.1, '\\0') = 0 AND lengthUTF8(x.1) <= ${param(LIMITS.nameLength, 'UInt32')}`
  const each = sql`if(startsWith(x.2, '{') AND x.2 != '{}' AND ${admissible}, ${orEmpty}, [x])`
  return sql`arrayFlatten(arrayMap(x -> ${each}, ${readableLeaves(leaves)}))`
}

/** The text of a JSON string fragment. */
export function unquoted(fragment: Sql): Sql {
  return sql`if(position(${fragment}, '\\\\') = 0, substring(${fragment}, 2, length(${fragment}) - 2), JSONExtractString(${fragment}))`
}

/** A cell's text from a fragment: a string unquoted, null as nothing, everything else as it is written. */
export function fragmentText(fragment: Sql): Sql {
  return sql`multiIf(startsWith(${fragment}, '"'), ${unquoted(fragment)}, ${fragment} = 'null', '', ${fragment})`
}

/** Why a leaf `l` may not enter, as SQL text; the empty text where it may. */
export function leafReason(): Sql {
  const number = sql`abs(toFloat64OrZero(l.2)) > ${param(LIMITS.number, 'Float64')}`
  const long = sql`(startsWith(l.2, '"') AND length(l.2) > ${param(LIMITS.textBytes, 'UInt32')} AND length(${unquoted(sql`l.2`)}) > ${param(LIMITS.textBytes, 'UInt32')})`
  const large = sql`length(l.2) > ${param(LIMITS.jsonBytes, 'UInt32')}`
  const nul = sql`(position(l.2, '\\\\u0000') > 0 AND startsWith(l.2, '"') AND position(${unquoted(sql`l.2`)}, '\\0') > 0)`
  return sql`multiIf(
    lengthUTF8(l.1) > ${param(LIMITS.nameLength, 'UInt32')}, ${said(OF_VALUE.longName)},
    position(l.1, '\\0') > 0, ${said(OF_VALUE.badName)},
    ${nul}, ${said(OF_VALUE.nul)},
    ${long}, ${said(OF_VALUE.longText)},
    ${large}, ${said(OF_VALUE.longList)},
    startsWith(l.2, '"') OR startsWith(l.2, '[') OR startsWith(l.2, '{'), '',
    ${number}, ${said(OF_VALUE.large)}, '')`
}

/** Leaves that may enter: the first of each path, nothing that {@link leafReason} refuses. */
export function admissibleLeaves(leaves: Sql): Sql {
  const fine = sql`arrayFilter(l -> ${leafReason()} = '', ${leaves})`
  return sql`if(length(arrayDistinct((${fine}).1)) = length(${fine}), ${fine}, arrayFilter((l, n) -> n = 1, ${fine}, arrayEnumerateUniq((${fine}).1)))`
}

/** Leaves that may not enter, as Array(Tuple(path, value, reason)). */
export function refusedLeaves(leaves: Sql): Sql {
  const named = sql`arrayMap((l, n) -> (replaceAll(l.1, '\\0', ''), substringUTF8(l.2, 1, 100), if(${leafReason()} = '' AND n > 1, ${said(OF_VALUE.twice)}, ${leafReason()})), ${leaves}, arrayEnumerateUniq((${leaves}).1, arrayMap(l -> ${leafReason()} = '', ${leaves})))`
  return sql`arrayFilter(r -> r.3 != '', ${named})`
}
