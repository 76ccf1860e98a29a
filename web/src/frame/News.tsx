import { texts } from '../i18n'
import classes from './News.module.css'

const t = texts('states')

interface NewsProps {
  /** What there is; undefined while there is nothing new. */
  readonly text: string | undefined
  /** What is shown by it, for those who do not see where it stands. */
  readonly of: string
  readonly onShow: () => void
}

/** Says that what is shown has changed since, and shows it when somebody wants. */
export function News({ text, of, onShow }: NewsProps) {
  return (
    <span className={classes.news}>
      {/* Said once, not with every number. */}
      <span className="unseen" role="status">
        {text !== undefined && t('there', { of })}
      </span>
      {text !== undefined && (
        <>
          {text}{' '}
          <button type="button" onClick={onShow}>
            {t.rich('show', { of, unseen: (inside) => <span className="unseen">{inside}</span> })}
          </button>
        </>
      )}
    </span>
  )
}
