import { language } from '../i18n'
import { ApiError, problemIn, UNREACHABLE } from './client'
import type { Upload } from './imports'

/** How much of a file was sent. */
export interface Sent {
  readonly bytes: number
  readonly of: number
}

/** Sends a file, which the server keeps for a day. Stops when the signal says so. */
export function sendFile(file: File, onSent: (sent: Sent) => void, signal: AbortSignal): Promise<Upload> {
  return new Promise((resolve, reject) => {
    // fetch() does not tell how much of a body was sent.
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/uploads?${new URLSearchParams({ name: file.name })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', language)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onSent({ bytes: loaded, of: total })
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Upload)
      else reject(new ApiError(request.status, problemIn(request.response, request.status)))
    }
    request.onerror = () => reject(new ApiError(0, UNREACHABLE))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
