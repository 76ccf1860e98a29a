import { texts } from '../../i18n'
import type { TextReading } from './mapping-text'
import classes from './YamlField.module.css'

const t = texts('imports')

interface YamlFieldProps {
  readonly text: string
  readonly reading: TextReading
  readonly onChange: (text: string) => void
}

/** The mapping as it would stand in a file. */
export function YamlField({ text, reading, onChange }: YamlFieldProps) {
  return (
    <div className={classes.field}>
      <textarea
        aria-label={t('mapping.yamlLabel')}
        aria-invalid={!reading.ok}
        spellCheck={false}
        rows={Math.max(12, text.split('\n').length + 1)}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {!reading.ok && (
        <p role="alert" className={classes.error}>
          {reading.line === undefined
            ? t('mapping.yamlProblem', { message: reading.message })
            : t('mapping.yamlProblemAt', { line: String(reading.line), message: reading.message })}
        </p>
      )}
    </div>
  )
}
