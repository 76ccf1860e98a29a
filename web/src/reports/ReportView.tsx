import { useMemo } from 'react'
import { fileName } from '../charts/export/download'
import { texts } from '../i18n'
import { FirstScreen } from './FirstScreen'
import { MethodNotes } from './MethodNotes'
import { forPages } from './page-words'
import type { WayOn } from './ReportBlock'
import { ReportSection } from './ReportSection'
import classes from './ReportView.module.css'
import { formatsOf, isLong, type Report } from './report'
import { reportLang } from './report-lang'
import { usePlaceOfAddress } from './use-place-of-address'

const t = texts('reports')

interface ReportViewProps {
  readonly report: Report
  /** Absent where nothing may be saved. */
  readonly wayOn?: WayOn | undefined
}

/** What an analysis found: the findings and how far to trust them, then sections, then how it was computed. */
export function ReportView({ report: made, wayOn }: ReportViewProps) {
  const report = useMemo(() => forPages(made), [made])
  const formats = formatsOf(report)
  const { title, sections, method } = report
  const lang = reportLang(report)
  // Several reports may stand on one page.
  const id = fileName(title)
  const idOf = (index: number) => `${id}-${index + 1}`
  const titles = [...sections.map(({ title }) => title), ...(method.length > 0 ? [t('method')] : [])]
  const hasContents = isLong(report)
  const place = usePlaceOfAddress()
  return (
    <article ref={place} className={classes.report}>
      <FirstScreen id={id} report={report} formats={formats} />
      {titles.length > 0 && (
        <div className={classes.body} data-contents={hasContents}>
          {hasContents && <Contents id={id} titles={titles.map((name, index) => [name, idOf(index)])} />}
          <div className={classes.sections}>
            {sections.map((section, index) => (
              <ReportSection
                key={section.title}
                id={idOf(index)}
                section={section}
                isFolded={hasContents && section.detail === true}
                lang={lang}
                formats={formats}
                wayOn={wayOn}
              />
            ))}
            {method.length > 0 && (
              <MethodNotes id={idOf(sections.length)} isFolded={hasContents} methods={method} lang={lang} />
            )}
          </div>
        </div>
      )}
      <p className={classes.foot}>{t('timeZone', { timeZone: report.timeZone })}</p>
    </article>
  )
}

interface ContentsProps {
  readonly id: string
  /** With where they are. */
  readonly titles: readonly (readonly [title: string, id: string])[]
}

function Contents({ id, titles }: ContentsProps) {
  return (
    <nav className={classes.contents} aria-labelledby={`${id}-contents`}>
      <h2 id={`${id}-contents`}>{t('contents')}</h2>
      <ul>
        {titles.map(([title, place]) => (
          <li key={place}>
            <a href={`#${place}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
