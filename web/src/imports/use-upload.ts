import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { SENT_FILES, type Upload } from '../api/imports'
import { type Sent, sendFile } from '../api/upload'

export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly sent: Sent }
  | { readonly kind: 'failed'; readonly file: File; readonly error: unknown }

/** Sends one file at a time, and stops when its page is left. */
export function useUpload(onSent: (upload: Upload) => void) {
  const client = useQueryClient()
  const [state, setState] = useState<UploadState>({ kind: 'idle' })
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const cancel = useCallback(() => {
    stop.current?.abort()
    setState({ kind: 'idle' })
  }, [])
  const send = (file: File) => {
    stop.current?.abort()
    stop.current = new AbortController()
    const { name, size } = file
    const tell = (sent: Sent) => setState({ kind: 'sending', name, sent })
    tell({ bytes: 0, of: size })
    const finish = (upload: Upload) => {
      void client.invalidateQueries({ queryKey: SENT_FILES })
      onSent(upload)
    }
    sendFile(file, tell, stop.current.signal).then(finish, (error: unknown) =>
      setState({ kind: 'failed', file, error }),
    )
  }
  return { state, send, cancel }
}
