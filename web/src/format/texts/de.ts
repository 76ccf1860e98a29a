import type { Translated } from '../../i18n'
import type { format as en } from './en'

export const format: Translated<typeof en> = {
  justNow: 'gerade eben',
  new: 'neu',
  removed: 'entfernt',
  yes: 'ja',
  no: 'nein',
  empty: 'leer',
  units: { second: '{count} s', minute: '{count} Min.', hour: '{count} Std.' },
  counts: {
    call: '{count, plural, one {# Aufruf} other {# Aufrufe}}',
    condition: '{count, plural, one {# Bedingung} other {# Bedingungen}}',
    line: '{count, plural, one {# Zeile} other {# Zeilen}}',
    match: '{count, plural, one {# Treffer} other {# Treffer}}',
    profile: '{count, plural, one {# Profil} other {# Profile}}',
    record: '{count, plural, one {# Datensatz} other {# Datensätze}}',
    request: '{count, plural, one {# Anfrage} other {# Anfragen}}',
  },
  types: {
    text: 'Text',
    number: 'Zahl',
    flag: 'ja oder nein',
    date: 'Datum',
    json: 'JSON',
  },
}
