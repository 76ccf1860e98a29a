import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { Extra } from '../controls/Extra'
import { withField } from '../language/fields'
import { NEW_TEST } from '../language/filter'

const t = texts('conditions')

const BEGIN = { where: NEW_TEST, in: { last: '30 days' }, timeZone: '', within: '30 days' } as const
type Possible = keyof typeof BEGIN

interface ExtrasProps<Of extends Fields> {
  readonly written: Of
  readonly onChange: (written: Of) => void
  /** The fields that may be added. */
  readonly of: readonly Possible[]
}

/** What may be added to a condition, as long as it is not there. */
export function Extras<Of extends Fields>({ written, onChange, of }: ExtrasProps<Of>) {
  return of
    .filter((key) => written[key] === undefined)
    .map((key) => (
      <Extra
        key={key}
        label={t(`add.${key}`)}
        onClick={() => onChange(withField(written, key, BEGIN[key]))}
      />
    ))
}
