import { type DragEvent, useId, useState } from 'react'
import { texts } from '../i18n'
import classes from './DropZone.module.css'

const t = texts('imports')

interface DropZoneProps {
  readonly onFile: (file: File) => void
}

/** Where a file is dropped, or chosen. */
export function DropZone({ onFile }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const id = useId()
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard
    <div
      className={classes.zone}
      data-over={over}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <svg width="40" height="40" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 15.5V4m0 0L7.5 8.5M12 4l4.5 4.5M4 15v3.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V15" />
      </svg>
      <p className={classes.lead}>{t('upload.drop')}</p>
      <input
        id={id}
        type="file"
        className={classes.field}
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json,.parquet,.gz"
        onChange={({ currentTarget }) => take(currentTarget.files)}
      />
      <label htmlFor={id} className={classes.choose}>
        {t('upload.choose')}
      </label>
      <p className={classes.formats}>{t('upload.formats')}</p>
    </div>
  )
}
