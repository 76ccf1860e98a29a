import { act } from '@testing-library/react'
import { vi } from 'vitest'

/** A file on its way to the server, and what the server does with it. */
class FakeUpload {
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  onload: () => void = () => {}
  onerror: () => void = () => {}
  responseType = ''
  response: unknown = null
  status = 0
  address = ''
  file: File | undefined
  isAborted = false

  open(_method: string, address: string): void {
    this.address = address
  }

  setRequestHeader(): void {}

  send(file: File): void {
    this.file = file
  }

  abort(): void {
    this.isAborted = true
  }

  progress(loaded: number, total: number): void {
    act(() => this.upload.onprogress?.({ loaded, total }))
  }

  async answer(status: number, response: unknown): Promise<void> {
    Object.assign(this, { status, response })
    await act(async () => this.onload())
  }

  async lose(): Promise<void> {
    await act(async () => this.onerror())
  }
}

/** Files that are sent from now on, in their order. */
export function takeUploads(): readonly FakeUpload[] {
  const uploads: FakeUpload[] = []
  class KeptUpload extends FakeUpload {
    constructor() {
      super()
      uploads.push(this)
    }
  }
  vi.stubGlobal('XMLHttpRequest', KeptUpload)
  return uploads
}
