import { texts } from '../i18n'
import classes from './FirstScreen.module.css'
import type { Note } from './report'

const t = texts('reports')

/** What limits trust first. */
const LEVELS = [
  { level: 'warning', icon: 'M8 1.5 15 14H1ZM8 6v4m0 1.5v1' },
  { level: 'caution', icon: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 3.5v4.5m0 1.5v1' },
  { level: 'sound', icon: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.8 8.2l2.3 2.3 4.2-4.6' },
] as const

interface TrustNotesProps {
  readonly id: string
  readonly notes: readonly Note[]
  /** Undefined where it is the page's. */
  readonly lang?: string | undefined
}

/** How far to trust what was found: stands beside it. */
export function TrustNotes({ id, notes, lang }: TrustNotesProps) {
  const ordered = LEVELS.flatMap(({ level, icon }) =>
    notes.filter((note) => note.level === level).map(({ text }) => ({ level, icon, text })),
  )
  return (
    <section className={classes.card} aria-labelledby={`${id}-trust`}>
      <h2 id={`${id}-trust`}>{t('trust')}</h2>
      <ul className={classes.trust}>
        {ordered.map(({ level, icon, text }) => (
          <li key={text} data-level={level}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d={icon} />
            </svg>
            <div>
              <b>{t(`levels.${level}`)}</b>
              <p lang={lang}>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
