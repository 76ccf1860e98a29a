import { texts } from '../i18n'
import { FigureText } from './FigureText'
import classes from './FirstScreen.module.css'
import type { Fact, Finding, Formats, Insufficient, Report } from './report'
import { reportLang } from './report-lang'
import { TrustNotes } from './TrustNotes'

const t = texts('reports')

interface FirstScreenProps {
  /** What the ids of its parts begin with. */
  readonly id: string
  readonly report: Report
  readonly formats: Formats
}

/** What was found and how far to trust it, before any chart; where there is no result, why, and what would help. */
export function FirstScreen({ id, report, formats }: FirstScreenProps) {
  const { insufficient, findings, trust, about, asOf } = report
  const lang = reportLang(report)
  const facts: readonly Fact[] = [{ label: t('asOf'), value: formats.instant(asOf) }, ...about]
  return (
    <>
      <dl className={classes.about}>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd dir="auto">
              <FigureText value={fact.value} formats={formats} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.first} data-alone={trust.length === 0}>
        {insufficient ? (
          <NoResult id={id} insufficient={insufficient} lang={lang} />
        ) : (
          <Findings id={id} findings={findings} lang={lang} formats={formats} />
        )}
        {trust.length > 0 && <TrustNotes id={id} notes={trust} lang={lang} />}
      </div>
    </>
  )
}

interface FindingsProps {
  readonly id: string
  readonly findings: readonly Finding[]
  readonly lang: string | undefined
  readonly formats: Formats
}

function Findings({ id, findings, lang, formats }: FindingsProps) {
  return (
    <section className={classes.card} aria-labelledby={`${id}-findings`}>
      <h2 id={`${id}-findings`}>{t('findings')}</h2>
      <ol className={classes.findings} lang={lang}>
        {findings.map(({ figure, sentence, advice }) => (
          <li key={sentence} data-figure={figure !== undefined}>
            {figure && (
              <p className={classes.number}>
                <FigureText value={figure} formats={formats} />
              </p>
            )}
            <div className={classes.says}>
              <p>{sentence}</p>
              {advice && <p className={classes.advice}>{advice}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface NoResultProps {
  readonly id: string
  readonly insufficient: Insufficient
  readonly lang: string | undefined
}

function NoResult({ id, insufficient: { reason, remedies }, lang }: NoResultProps) {
  return (
    <section className={classes.card} data-insufficient aria-labelledby={`${id}-findings`}>
      <h2 id={`${id}-findings`}>{t('insufficient')}</h2>
      <p className={classes.reason} lang={lang}>
        {reason}
      </p>
      {remedies.length > 0 && (
        <>
          <h3>{t('remedies')}</h3>
          <ul lang={lang}>
            {remedies.map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
