import { texts } from '../i18n'
import classes from './ReportView.module.css'
import type { Method } from './report'
import { SectionFrame } from './SectionFrame'

const t = texts('reports')

interface MethodNotesProps {
  readonly id: string
  readonly isFolded: boolean
  readonly methods: readonly Method[]
  /** Undefined where it is the page's. */
  readonly lang: string | undefined
}

/** What was computed, under which assumptions, after which paper. */
export function MethodNotes({ id, isFolded, methods, lang }: MethodNotesProps) {
  return (
    <SectionFrame id={id} title={t('method')} isFolded={isFolded}>
      <div className={classes.method} lang={lang}>
        {methods.map((method) => (
          <MethodNote key={method.name} method={method} />
        ))}
      </div>
    </SectionFrame>
  )
}

function MethodNote({
  method: { name, text, formula, assumptions = [], source },
}: {
  readonly method: Method
}) {
  return (
    <div>
      <h3>{name}</h3>
      <p>{text}</p>
      {formula && <pre>{formula}</pre>}
      {assumptions.length > 0 && (
        <>
          <p>{t('assumes')}</p>
          <ul>
            {assumptions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {source && <p className={classes.source}>{t('source', { source })}</p>}
    </div>
  )
}
