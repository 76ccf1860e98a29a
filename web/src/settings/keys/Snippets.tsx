import { texts } from '../../i18n'
import { CodeBlock } from '../../states/CodeBlock'
import { CopyText } from '../../states/CopyText'
import classes from './keys.module.css'
import { snippetsFor } from './snippets'

const t = texts('settings')

interface SnippetsProps {
  readonly writeKey: string
}

/** What to paste where events come from. */
export function Snippets({ writeKey }: SnippetsProps) {
  return (
    <div className={classes.snippets}>
      {snippetsFor(window.location.origin, writeKey).map(({ title, meaning, text }) => (
        <section key={title} aria-label={title}>
          <header>
            <div>
              <h3>{title}</h3>
              <p>{meaning}</p>
            </div>
            <CopyText text={text} label={t('keys.snippets.copied', { title })} />
          </header>
          <CodeBlock label={t('keys.snippets.lines', { title })} text={text} />
        </section>
      ))}
    </div>
  )
}
