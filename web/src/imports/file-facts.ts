import { texts } from '../i18n'

const t = texts('imports')

const FORMATS: Readonly<Record<string, string>> = { csv: 'CSV', jsonl: 'JSON Lines', parquet: 'Parquet' }

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': t('holds.comma'),
  ';': t('holds.semicolon'),
  '\t': t('holds.tab'),
  '|': t('holds.bar'),
  whitespace: t('holds.spaces'),
}

type File = Readonly<Record<string, unknown>>

/** What was understood of a file's form, each with its name. */
export function fileFacts(file: File): readonly (readonly [name: string, value: string])[] {
  const format = String(file.format ?? '')
  const named = [[t('holds.format'), FORMATS[format] ?? format]] as const
  if (format === 'parquet') return named
  const encoding = [t('holds.encoding'), String(file.encoding ?? 'utf-8').toUpperCase()] as const
  if (format !== 'csv') return [...named, encoding]
  const delimiter = String(file.delimiter ?? ',')
  const absent = listOf(file.absent)
  const currency = listOf(file.currency)
  return [
    ...named,
    encoding,
    [t('holds.delimiter'), DELIMITERS[delimiter] ?? delimiter],
    [t('holds.firstLine'), t(file.header === false ? 'holds.isRow' : 'holds.namesColumns')],
    [t('holds.decimals'), t(file.decimal === ',' ? 'holds.comma' : 'holds.point')],
    ...(currency.length === 0 ? [] : [[t('holds.currency'), currency.join(', ')] as const]),
    ...(absent.length === 0 ? [] : [[t('holds.absent'), absent.join(', ')] as const]),
  ]
}

const listOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
