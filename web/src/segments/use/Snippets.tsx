import { Link } from 'react-router'
import { useMay } from '../../api/session'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { CodeBlock } from '../../states/CodeBlock'
import { CopyText } from '../../states/CopyText'
import tables from '../tables.module.css'
import { type Snippet, snippetsOf } from './snippets'
import classes from './Use.module.css'

const t = texts('segments')

interface SnippetsProps {
  readonly id: string
}

/** Lines to reach the segment from a program, as they are for this installation. */
export function Snippets({ id }: SnippetsProps) {
  const mayKeys = useMay('keys:manage')
  return (
    <Panel id="programs" title={t('use.programs')} wide>
      <p className={tables.quiet}>
        {t.rich('use.programsLead', {
          keys: (inside) => (mayKeys ? <Link to="/settings/keys">{inside}</Link> : inside),
          docs: (inside) => <a href="/api/docs">{inside}</a>,
        })}
      </p>
      {snippetsOf({ origin: window.location.origin, id }).map((snippet) => (
        <Lines key={snippet.name} snippet={snippet} />
      ))}
    </Panel>
  )
}

function Lines({ snippet: { name, text } }: { readonly snippet: Snippet }) {
  const title = t(`use.${name}`)
  const mayWebhooks = useMay('webhooks:manage')
  return (
    <div className={classes.snippet}>
      <header>
        <h3>{title}</h3>
        <CopyText text={text} label={title} />
      </header>
      {name === 'page' && <p className={tables.quiet}>{t('use.pageLead')}</p>}
      {name === 'changes' && (
        <p className={tables.quiet}>
          {t.rich('use.changesLead', {
            webhook: (inside) => (mayWebhooks ? <Link to="/settings/webhooks">{inside}</Link> : inside),
          })}
        </p>
      )}
      <CodeBlock label={title} text={text} />
    </div>
  )
}
