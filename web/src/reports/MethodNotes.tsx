import { texts } from '../i18n'
import classes from './ReportView.module.css'
import type { Method } from './report'

const t = texts('reports')

interface MethodNotesProps {
  readonly id: string
  readonly methods: readonly Method[]
  /** Undefined where it is the page's. */
  readonly lang: string | undefined
}

/** What was computed, under which assumptions, after which paper. */
export function MethodNotes({ id, methods, lang }: MethodNotesProps) {
  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('method')}</h2>
      <div className={classes.method} lang={lang}>
        {methods.map((method) => (
          <MethodNote key={method.name} method={method} />
        ))}
      </div>
    </section>
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
