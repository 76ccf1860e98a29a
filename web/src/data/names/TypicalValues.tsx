import { useCatalogueValues, type ValuesPlace } from '../../api/catalogue'
import { useTimeZone } from '../../api/status'
import { ShareBar } from '../../charts/ShareBar'
import { formatDay } from '../../format/date'
import { formatNumber } from '../../format/number'
import { sayValue } from '../../format/property-lines'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import classes from '../data.module.css'

const t = texts('data')
const MOST_SHOWN = 8

interface TypicalValuesProps {
  readonly place: ValuesPlace
}

/** The most frequent values, and the range of numbers and dates. */
export function TypicalValues({ place }: TypicalValuesProps) {
  const timeZone = useTimeZone()
  return (
    <Loaded query={useCatalogueValues(place, '')} height={160}>
      {({ values, numbers, dates }) => (
        <div className={classes.typical}>
          {numbers && (
            <p>
              {t('name.range', {
                min: formatNumber(numbers.min),
                p25: formatNumber(numbers.p25),
                p50: formatNumber(numbers.p50),
                p75: formatNumber(numbers.p75),
                max: formatNumber(numbers.max),
              })}
            </p>
          )}
          {dates && (
            <p>
              {t('name.dates', {
                min: dayOf(dates.min, timeZone),
                max: dayOf(dates.max, timeZone),
              })}
            </p>
          )}
          {values.length === 0 && !numbers && !dates && (
            <p className={classes.quiet}>{t('name.noTypical')}</p>
          )}
          <ul>
            {values.slice(0, MOST_SHOWN).map(({ value, share }) => (
              <li key={`${typeof value} ${value}`}>
                <Verbatim text={sayValue(value)} />
                <ShareBar share={share} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  )
}

/** A date that was told without an hour is midnight in UTC, and no other day elsewhere. */
function dayOf(date: string, timeZone: string): string {
  return formatDay(Date.parse(date), date.endsWith('T00:00:00.000Z') ? 'UTC' : timeZone)
}
