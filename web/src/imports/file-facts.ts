const FORMATS: Readonly<Record<string, string>> = { csv: 'CSV', jsonl: 'JSON Lines', parquet: 'Parquet' }

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  whitespace: 'spaces',
}

type File = Readonly<Record<string, unknown>>

/** What was understood of a file's form, each with its name. */
export function fileFacts(file: File): readonly (readonly [name: string, value: string])[] {
  const format = String(file.format ?? '')
  const named = [['Format', FORMATS[format] ?? format]] as const
  if (format === 'parquet') return named
  const encoding = ['Encoding', String(file.encoding ?? 'utf-8').toUpperCase()] as const
  if (format !== 'csv') return [...named, encoding]
  const delimiter = String(file.delimiter ?? ',')
  const absent = Array.isArray(file.absent) ? file.absent.map(String) : []
  return [
    ...named,
    encoding,
    ['Cells divided by', DELIMITERS[delimiter] ?? delimiter],
    ['First line', file.header === false ? 'is a row' : 'names the columns'],
    ['Decimals', file.decimal === ',' ? 'comma' : 'point'],
    ...(absent.length === 0 ? [] : [['Means nothing', absent.join(', ')] as const]),
  ]
}
